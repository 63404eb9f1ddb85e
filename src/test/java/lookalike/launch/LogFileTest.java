package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private final LogFile log = new LogFile();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the file is made with the first entry, not before")
    void isMadeWhenNeeded() throws Exception {
        Path file = folder.resolve("settings 100%").resolve("lookalike.log");
        log.keepAt(file);
        assertFalse(Files.exists(file.getParent()));
        log.publish(entry("the first"));
        log.close();
        assertTrue(Files.readString(file).contains("the first"));
    }

    @Test
    @DisplayName("an entry before the place is known is dropped, one where nothing can be written too")
    void doesWithout() throws Exception {
        log.publish(entry("too early"));
        Path inTheWay = Files.createFile(folder.resolve("settings"));
        log.keepAt(inTheWay.resolve("lookalike.log"));
        log.publish(entry("nowhere to go"));
        log.close();
        assertEquals(List.of(), Files.readAllLines(inTheWay));
    }

    private static LogRecord entry(String message) {
        return new LogRecord(Level.WARNING, message);
    }
}
