package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lookalike.endurance.DamagedSettings;
import lookalike.endurance.DamagedSettings.Damaged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Real windows on damaged settings, favourites and boards: each opens, and keeps the file or sets it aside. */
@Tag("window")
class DamagedSettingsTest {

    @TempDir
    private Path folder;
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindow() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("whatever damages the settings, favourites or boards, the window opens, and the file is not lost")
    void opens() {
        int opened = DamagedSettings.each(seed -> {
            try {
                open(seed);
                return true;
            } catch (Exception problem) {
                throw new AssertionError("the window of case " + seed + " does not open", problem);
            }
        });
        assertTrue(opened > 0);
    }

    private void open(int seed) throws Exception {
        PretendServices services = PretendServices.ready();
        Damaged damaged = DamagedSettings.of(seed);
        Path home = folder.resolve("case " + seed);
        Path settings = Files.createDirectories(home.resolve("home").resolve("settings"));
        Files.write(settings.resolve(damaged.name()), damaged.bytes());
        window = OpenWindow.asLeft(services, home);
        WindowWait.until(() -> window.says("Spring 2026"));
        for (String mistake : List.of("Lookalike itself", "in Lookalike selbst")) {
            assertFalse(window.says(mistake), "case " + seed);
        }
        window.close();
        window.window().closed().join();
        // What makes sense may be written again; anything else is kept as it was, under whatever name.
        assertTrue(isKept(settings, damaged) || Files.exists(settings.resolve(damaged.name())), "case " + seed);
        if (Files.exists(settings.resolve(damaged.name() + ".unreadable"))) {
            assertTrue(isKept(settings, damaged), "case " + seed);
        }
    }

    private static boolean isKept(Path settings, Damaged damaged) throws Exception {
        try (Stream<Path> files = Files.list(settings)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                if (Arrays.equals(Files.readAllBytes(each), damaged.bytes())) {
                    return true;
                }
            }
            return false;
        }
    }
}
