package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The choice of how to run the network")
class NetworkChoiceTest {

    private static final NetworkChoice INT8 = new NetworkChoice(Optional.empty(), Optional.of(Precision.INT8));
    private static final NetworkChoice DL4J = new NetworkChoice(Optional.of(Engine.DL4J), Optional.empty());

    @Test
    @DisplayName("of DL4J decides for float, and cannot be one of 8 bits")
    void dl4j() {
        assertEquals(Optional.of(Precision.FLOAT), DL4J.decided());
        assertThrows(IllegalArgumentException.class,
                () -> new NetworkChoice(Optional.of(Engine.DL4J), Optional.of(Precision.INT8)));
        assertEquals(Optional.of(Precision.FLOAT),
                new NetworkChoice(Optional.of(Engine.DL4J), Optional.of(Precision.FLOAT)).decided());
    }

    @Test
    @DisplayName("decides about the precision where the user has named one, and else leaves it open")
    void precision() {
        assertEquals(Optional.of(Precision.INT8), INT8.decided());
        assertEquals(Optional.empty(), NetworkChoice.FREE.decided());
        assertEquals(Optional.empty(), NetworkChoice.FREE.by(Engine.ONNX).decided());
    }

    @Test
    @DisplayName("of another engine keeps the precision, except that DL4J has only one")
    void otherEngine() {
        assertEquals(new NetworkChoice(Optional.of(Engine.ONNX), Optional.of(Precision.INT8)), INT8.by(Engine.ONNX));
        assertEquals(DL4J, INT8.by(Engine.DL4J));
    }

    @Test
    @DisplayName("takes another precision only where none is decided")
    void otherPrecision() {
        assertEquals(INT8, NetworkChoice.FREE.orElse(Precision.INT8));
        assertEquals(INT8, INT8.orElse(Precision.FLOAT));
        assertEquals(DL4J, DL4J.orElse(Precision.INT8));
    }
}
