package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem with the model")
class ModelExceptionTest {

    @Test
    @DisplayName("that a library words is told by the first line of its root cause, or else by that one's kind")
    void reason() {
        Exception root = new IOException("no library\nat some place");
        assertEquals("no library", ModelException.reason(new IllegalStateException("wrapped", root)));
        assertEquals("no library", ModelException.reason(root));
        assertEquals("UnsatisfiedLinkError", ModelException.reason(new RuntimeException(new UnsatisfiedLinkError())));
        assertEquals("", ModelException.reason(new IOException("")));
    }

    @Test
    @DisplayName("of an engine that does not run names the other engine last")
    void otherEngine() {
        assertEquals(List.of(Engine.ONNX, "why", Engine.DL4J),
                new ModelException.EngineMissing(Engine.ONNX, "why").details());
        assertEquals(List.of(Engine.DL4J, "why", Engine.ONNX),
                new ModelException.EngineMissing(Engine.DL4J, "why").details());
    }

    @Test
    @DisplayName("names the file and the reason that others ask for")
    void parts() {
        Path file = Path.of("net.onnx");
        assertEquals(file, new ModelException.Damaged(file, ModelFault.Known.CHANGED, null).file());
        assertEquals(DownloadFault.Known.NO_NPM,
                new ModelException.Unreachable(DownloadFault.Known.NO_NPM, null).reason());
        assertEquals(List.of(file, "disk full"),
                new ModelException.CannotPrepare(file, new IOException("disk full")).details());
    }
}
