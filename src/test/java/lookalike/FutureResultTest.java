package lookalike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import lookalike.catalogue.CatalogueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Waiting for another thread")
class FutureResultTest {

    @Test
    @DisplayName("throws what it threw, be it expected, a mistake or grave")
    void causes() {
        LookalikeException expected = new CatalogueException.Missing(Path.of("shop"));
        assertSame(expected, assertThrows(LookalikeException.class, () -> FutureResult.of(failed(expected))));
        RuntimeException mistake = new IllegalArgumentException("a mistake");
        assertSame(mistake, assertThrows(RuntimeException.class, () -> FutureResult.of(failed(mistake))));
        Error grave = new OutOfMemoryError("a sample");
        assertSame(grave, assertThrows(Error.class, () -> FutureResult.of(failed(grave))));
        assertThrows(IllegalStateException.class, () -> FutureResult.of(failed(new IOException("undeclared"))));
    }

    @Test
    @DisplayName("goes on when interrupted, and leaves the interrupt to the caller")
    void interrupts() throws Exception {
        FutureTask<Integer> task = new FutureTask<>(() -> 7);
        Thread.currentThread().interrupt();
        Thread.ofPlatform().start(task);
        assertEquals(7, FutureResult.of(task));
        assertTrue(Thread.interrupted());
    }

    private static CompletableFuture<String> failed(Throwable problem) {
        return CompletableFuture.failedFuture(problem);
    }
}
