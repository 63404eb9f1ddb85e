package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onnx.Onnx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An ONNX model")
class OnnxGraphTest {

    @Test
    @DisplayName("keeps constants as they are: floats, signed bytes, an unsigned byte and whole numbers")
    void constants() {
        OnnxGraph graph = new OnnxGraph("constants");
        graph.constant("floats", new int[] {2, 1}, 1.5f, -2f);
        graph.constant("bytes", new int[] {2}, (byte) -128, (byte) 127);
        graph.constant("numbers", new int[] {1}, 66_051);
        graph.unsigned("byte", 200);
        List<Onnx.TensorProto> kept = graph.model().getGraph().getInitializerList();
        assertEquals(List.of(1, 3, 6, 2), kept.stream().map(Onnx.TensorProto::getDataType).toList());
        assertEquals(List.of(2L, 1L), kept.get(0).getDimsList());
        assertArrayEquals(new byte[] {0, 0, (byte) 0xc0, 0x3f, 0, 0, 0, (byte) 0xc0},
                kept.get(0).getRawData().toByteArray());
        assertArrayEquals(new byte[] {-128, 127}, kept.get(1).getRawData().toByteArray());
        assertArrayEquals(new byte[] {3, 2, 1, 0}, kept.get(2).getRawData().toByteArray());
        assertEquals(0, kept.get(3).getDimsCount());
        assertArrayEquals(new byte[] {(byte) 200}, kept.get(3).getRawData().toByteArray());
    }
}
