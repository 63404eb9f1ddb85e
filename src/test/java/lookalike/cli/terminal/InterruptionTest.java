package lookalike.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {

    @Test
    @Timeout(60)
    @DisplayName("a request to stop waits until the work has ended")
    void waitsForTheWork() throws Exception {
        Interruption interruption = new Interruption();
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        assertFalse(interruption.requested());
        Thread signal = Thread.ofVirtual().start(() -> {
            interruption.request();
            events.add("the JVM ends");
        });
        while (!interruption.requested()) {
            Thread.onSpinWait();
        }
        events.add("the work ends");
        interruption.close();
        signal.join();
        assertEquals("the work ends", events.take());
        assertEquals("the JVM ends", events.take());
    }
}
