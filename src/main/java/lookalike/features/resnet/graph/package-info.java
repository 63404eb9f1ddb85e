/**
 * The network as a graph: DL4J's ResNet-50 corrected to the published one, folded, and written as ONNX in float and
 * in 8-bit integers.
 * <p>Start at {@link lookalike.features.resnet.graph.PublishedResNet50}; {@code NetworkFolding} makes a
 * {@code FoldedNetwork} of it, which {@code OnnxGraphWriter} and {@code QuantisedGraphWriter} write.
 */
@NullMarked
package lookalike.features.resnet.graph;

import org.jspecify.annotations.NullMarked;
