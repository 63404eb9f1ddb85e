package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of the windows over a data folder")
class OnlyWindowTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the first is the only one until it is closed")
    void claims() throws Exception {
        OnlyWindow first = OnlyWindow.claim(folder).orElseThrow();
        assertTrue(OnlyWindow.claim(folder).isEmpty());
        assertTrue(OnlyWindow.claim(folder.resolve("other")).isPresent());
        first.close();
        assertTrue(OnlyWindow.claim(folder).isPresent());
    }

    @Test
    @DisplayName("a second start hands its photos over, with spaces and accents, and old letters are not read")
    void handsOver() throws Exception {
        OnlyWindow.write(folder, List.of(Path.of("old.jpg")));
        LinkedBlockingQueue<List<Path>> read = new LinkedBlockingQueue<>();
        try (OnlyWindow only = OnlyWindow.claim(folder).orElseThrow()) {
            only.listen(read::add);
            List<Path> photos = List.of(folder.resolve("à la mode.jpg"), folder.resolve("b.png"));
            OnlyWindow.write(folder, photos);
            assertEquals(photos, read.poll(20, TimeUnit.SECONDS));
            OnlyWindow.write(folder, List.of());
            assertEquals(List.of(), read.poll(20, TimeUnit.SECONDS));
            try (var files = Files.list(folder.resolve("window.letters"))) {
                assertEquals(0, files.count());
            }
        }
    }
}
