package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lookalike.CapturedLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of the windows over a data folder")
class SingleInstanceTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the first is the only one until it is closed")
    void claims() throws Exception {
        SingleInstance first = SingleInstance.claim(folder).orElseThrow();
        assertTrue(SingleInstance.claim(folder).isEmpty());
        assertTrue(SingleInstance.claim(folder.resolve("other")).isPresent());
        first.close();
        assertTrue(SingleInstance.claim(folder).isPresent());
    }

    @Test
    @DisplayName("a second start hands its photos over, with spaces and accents, and old letters are not read")
    void handsOver() throws Exception {
        SingleInstance.send(folder, List.of(Path.of("old.jpg")));
        LinkedBlockingQueue<List<Path>> read = new LinkedBlockingQueue<>();
        try (SingleInstance only = SingleInstance.claim(folder).orElseThrow()) {
            only.listen(read::add);
            List<Path> photos = List.of(folder.resolve("à la mode.jpg"), folder.resolve("b.png"));
            SingleInstance.send(folder, photos);
            assertEquals(photos, read.poll(20, TimeUnit.SECONDS));
            SingleInstance.send(folder, List.of());
            assertEquals(List.of(), read.poll(20, TimeUnit.SECONDS));
            try (var files = Files.list(folder.resolve("window.letters"))) {
                assertEquals(0, files.count());
            }
        }
    }

    @Test
    @DisplayName("photos are taken also after a letter that names no file, and after one that could not be taken")
    void goesOnAfterProblems() throws Exception {
        LinkedBlockingQueue<List<Path>> read = new LinkedBlockingQueue<>();
        try (CapturedLog log = CapturedLog.of(SingleInstance.class);
                SingleInstance only = SingleInstance.claim(folder).orElseThrow()) {
            only.listen(photos -> {
                read.add(photos);
                if (photos.contains(Path.of("refused.jpg"))) {
                    throw new IllegalStateException("not now");
                }
            });
            Path letters = Files.createDirectories(folder.resolve("window.letters"));
            Files.write(letters.resolve("1.letter"), new byte[] {'a', 0, 'b'});
            Files.write(letters.resolve("2.letter"), new byte[] {(byte) 0xff});
            for (String photo : List.of("refused.jpg", "taken.jpg")) {
                SingleInstance.send(folder, List.of(Path.of(photo)));
                assertEquals(List.of(Path.of(photo)), read.poll(20, TimeUnit.SECONDS));
            }
            assertTrue(log.thrown().stream().anyMatch(IllegalStateException.class::isInstance),
                    "the refusal is logged");
        }
    }
}
