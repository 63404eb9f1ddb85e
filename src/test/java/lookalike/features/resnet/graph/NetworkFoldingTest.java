package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;

@DisplayName("A folded graph")
class NetworkFoldingTest {

    @Test
    @DisplayName("has the operations in their order, without those of normalisation and padding")
    void operations() {
        FoldedNetwork network = NetworkFolding.of(SmallGraph.make());
        assertEquals(List.of("stem", "stem-relu", "pool", "a", "a-relu", "b", "side", "sum", "sum-relu", "last",
                "last-relu", "avgpool"), network.operations().stream().map(Operation::name).toList());
        assertEquals(List.of("input"), network.byName().get("stem").inputs());
        assertEquals(List.of("stem"), network.byName().get("stem-relu").inputs());
        assertEquals(List.of("stem-relu"), network.byName().get("pool").inputs());
        assertEquals(List.of("b", "side"), network.byName().get("sum").inputs());
        assertEquals(List.of("last-relu"), network.byName().get("avgpool").inputs());
    }

    @Test
    @DisplayName("pads where a layer before the convolution, its mode or its own numbers say so")
    void windows() {
        FoldedNetwork network = NetworkFolding.of(SmallGraph.make());
        Operation.Window stem = ((Operation.Convolution) network.byName().get("stem")).window();
        assertArrayEquals(new int[] {3, 2, 1, 1}, stem.pads());
        assertArrayEquals(new int[] {7, 5}, stem.size());
        assertArrayEquals(new int[] {8, 8}, stem.strides());
        assertArrayEquals(new int[] {1, 1, 1, 1},
                ((Operation.Convolution) network.byName().get("b")).window().pads());
        assertArrayEquals(new int[4], ((Operation.Convolution) network.byName().get("last")).window().pads());
        assertArrayEquals(new int[] {1, 1, 1, 1}, ((Operation.MaxPool) network.byName().get("pool")).window().pads());
        assertArrayEquals(new int[] {7, 7}, ((Operation.AveragePool) network.byName().get("avgpool")).window().size());
    }

    @Test
    @DisplayName("knows the tensors that only a rectifier reads")
    void rectified() {
        FoldedNetwork network = NetworkFolding.of(SmallGraph.make());
        assertTrue(network.isRectified(network.byName().get("stem")));
        assertTrue(network.isRectified(network.byName().get("sum")));
        assertFalse(network.isRectified(network.byName().get("pool")), "two convolutions read it");
        assertFalse(network.isRectified(network.byName().get("b")), "a sum reads it");
        assertFalse(network.isRectified(network.byName().get("avgpool")), "nothing reads it");
    }

    @Test
    @DisplayName("is refused where an operation has no counterpart")
    void others() {
        for (GraphVertex vertex : List.of(new ElementWiseVertex(ElementWiseVertex.Op.Product), new MergeVertex(),
                holder(new ActivationLayer(Activation.TANH)), holder(new BatchNormalization.Builder().build()))) {
            ComputationGraph graph = graph(vertex);
            var problem = assertThrows(IllegalArgumentException.class, () -> NetworkFolding.of(graph));
            assertTrue(problem.getMessage().endsWith("odd"), problem::getMessage);
        }
    }

    private static LayerVertex holder(Layer layer) {
        return new LayerVertex(new NeuralNetConfiguration.Builder().layer(layer).build(), null);
    }

    private static ComputationGraph graph(GraphVertex odd) {
        return new ComputationGraph(new NeuralNetConfiguration.Builder().graphBuilder()
                .validateOutputLayerConfig(false).addInputs("input").setInputTypes(InputType.convolutional(8, 8, 3))
                .addVertex("odd", odd, odd instanceof LayerVertex ? new String[] {"input"}
                        : new String[] {"input", "input"})
                .setOutputs("odd").build());
    }
}
