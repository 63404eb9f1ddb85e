package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The zoo's graph, corrected,")
class PublishedResNet50Test {

    private final ComputationGraphConfiguration graph = PublishedResNet50.configuration();

    @Test
    @DisplayName("halves the picture in the first block of stages 3 to 5, and not in stage 2")
    void strides() {
        for (Map.Entry<String, Integer> first : Map.of("2", 1, "3", 2, "4", 2, "5", 2).entrySet()) {
            for (String branch : List.of("branch1", "branch2a")) {
                ConvolutionLayer layer = (ConvolutionLayer) layer("res" + first.getKey() + "a_" + branch);
                assertArrayEquals(new int[] {first.getValue(), first.getValue()}, layer.getStride());
            }
        }
    }

    @Test
    @DisplayName("pads the first max-pool by 1")
    void firstPool() {
        SubsamplingLayer pool = (SubsamplingLayer) layer("stem-maxpool1");
        assertEquals(PoolingType.MAX, pool.getPoolingType());
        assertArrayEquals(new int[] {1, 1}, pool.getPadding());
    }

    @Test
    @DisplayName("ends in the average over 7x7")
    void lastPool() {
        SubsamplingLayer pool = (SubsamplingLayer) layer("avgpool");
        assertEquals(PoolingType.AVG, pool.getPoolingType());
        assertArrayEquals(new int[] {7, 7}, pool.getKernelSize());
        assertEquals(List.of("avgpool"), graph.getNetworkOutputs());
        assertFalse(graph.getVertices().containsKey("output"));
    }

    @Test
    @DisplayName("normalises with 1e-3 and the variance itself, 53 times")
    void normalisation() {
        List<BatchNormalization> all = graph.getVertices().values().stream()
                .filter(LayerVertex.class::isInstance).map(vertex -> ((LayerVertex) vertex).getLayerConf().getLayer())
                .filter(BatchNormalization.class::isInstance).map(BatchNormalization.class::cast).toList();
        assertEquals(53, all.size());
        for (BatchNormalization each : all) {
            assertEquals(1e-3, each.getEps());
            assertFalse(each.isUseLogStd());
        }
    }

    @Test
    @DisplayName("calls its first layers as published, and needs 318 arrays in all")
    void names() {
        Map<String, int[]> shapes = PublishedResNet50.shapes();
        assertArrayEquals(new int[] {7, 7, 3, 64}, shapes.get("conv1/kernel"));
        assertArrayEquals(new int[] {64}, shapes.get("bn_conv1/moving_variance"));
        assertArrayEquals(new int[] {1, 1, 512, 2048}, shapes.get("res5a_branch2c/kernel"));
        assertEquals(53 * 6, shapes.size());
        assertTrue(graph.getVertexInputs().values().stream().flatMap(List::stream)
                .allMatch(name -> name.equals("input") || graph.getVertices().containsKey(name)));
    }

    private Layer layer(String name) {
        return ((LayerVertex) graph.getVertices().get(name)).getLayerConf().getLayer();
    }
}
