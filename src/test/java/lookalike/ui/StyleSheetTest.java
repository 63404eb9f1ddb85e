package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogRecord;
import lookalike.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

@Tag("window")
class StyleSheetTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindows() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("the toolkit understands all of the style sheets, in both themes")
    void understands() throws Exception {
        try (CapturedLog log = CapturedLog.of("javafx.css")) {
            new ScreenPictures(new ScreenCamera(folder, List.of(ScreenCamera.USUAL)))
                    .take(List.of("details", "corrected", "client", "manage"));
            assertEquals(List.of(), log.entries().stream().map(LogRecord::getMessage).distinct().toList());
        }
    }
}
