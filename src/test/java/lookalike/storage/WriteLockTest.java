package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class WriteLockTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a lock keeps out the same program and others, until it is released")
    void keepsOut() throws Exception {
        Path file = folder.resolve("a.lock");
        try (WriteLock _ = WriteLock.take(file).orElseThrow()) {
            assertTrue(WriteLock.take(file).isEmpty());
            assertEquals(Other.BUSY, Other.run(file));
        }
        assertEquals(0, Other.run(file));
        try (WriteLock _ = WriteLock.take(file).orElseThrow()) {
            assertEquals(Other.BUSY, Other.run(file));
        }
    }

    @Test
    @DisplayName("a lock whose file was deleted can be taken again, with a new file")
    void deleted() throws Exception {
        Path file = folder.resolve("a.lock");
        WriteLock.take(file).orElseThrow().close();
        Files.delete(file);
        try (WriteLock _ = WriteLock.take(file).orElseThrow()) {
            assertTrue(Files.exists(file));
        }
    }

    /** Another program that takes the lock. */
    static final class Other {

        static final int BUSY = 17;

        private Other() {}

        static int run(Path file) throws IOException, InterruptedException {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return new ProcessBuilder(java.toString(), "-cp", System.getProperty("java.class.path"),
                    Other.class.getName(), file.toString()).inheritIO().start().waitFor();
        }

        public static void main(String[] args) throws Exception {
            if (WriteLock.take(Path.of(args[0])).isEmpty()) {
                Runtime.getRuntime().halt(BUSY);
            }
        }
    }
}
