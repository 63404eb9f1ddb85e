package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.CapturedLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("window")
class ScreensTest {

    private static final Path PLACE = Path.of("target", "screens");

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    @DisplayName("every screen can be drawn in both themes, to target/screens; all style sheets are understood")
    void draws() throws Exception {
        try (CapturedLog log = CapturedLog.of("javafx.css")) {
            new ScreenPictures(new ScreenCamera(PLACE, List.of(ScreenCamera.USUAL))).take(List.of());
            assertEquals(List.of(), log.entries().stream().map(LogRecord::getMessage).distinct().toList());
        }
        List<Path> pictures;
        try (Stream<Path> files = Files.list(PLACE)) {
            pictures = files.filter(file -> file.toString().contains("-1280-")).sorted().toList();
        }
        assertTrue(pictures.size() >= 50, pictures.size() + " pictures");
        for (Path file : pictures) {
            BufferedImage picture = ImageIO.read(file.toFile());
            assertEquals(1280, picture.getWidth());
            assertEquals(800, picture.getHeight());
            assertTrue(colours(picture) > 20, file + " shows nothing");
            boolean isLight = (picture.getRGB(300, 10) & 0xff) > 128;
            assertEquals(file.toString().contains("light"), isLight, file + " is in the other theme");
        }
    }

    @Test
    @DisplayName("landing, results and details can be drawn small, large, and on displays scaled up to 200%")
    void drawsAtOtherSizes() throws Exception {
        List<String> screens = List.of("landing", "results", "details", "manage");
        new ScreenPictures(new ScreenCamera(PLACE, ScreenCamera.OTHERS)).take(screens);
        for (String screen : screens) {
            for (ScreenCamera.Format format : ScreenCamera.OTHERS) {
                for (String theme : List.of("light", "dark")) {
                    Path file = PLACE.resolve("%s-%s-%s.png".formatted(screen, format.name(), theme));
                    BufferedImage picture = ImageIO.read(file.toFile());
                    assertEquals(format.width() * format.scale(), picture.getWidth());
                    assertEquals(format.height() * format.scale(), picture.getHeight());
                    assertTrue(colours(picture) > 20, file + " shows nothing");
                }
            }
        }
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight() / 10).flatMap(row -> IntStream.range(0, picture.getWidth())
                .map(column -> picture.getRGB(column, 10 * row))).distinct().count();
    }
}
