/**
 * ResNet-50 as a feature network: where its weights come from, how they are checked and stored, and how it is run.
 * <p>Start at {@link lookalike.features.resnet.ResNet50Model}. The path of the weights:
 * <pre>
 * WeightSource ---read---&gt; NamedWeights ---WeightFile---&gt; data folder
 *   NpmTarball, KerasFile,      |                            |
 *   ZooDownload           PublishedResNet50 (DL4J graph) &lt;---+
 *                               |          \
 *                          Dl4jNetwork   NetworkFolding ---&gt; FoldedNetwork
 *                                                             |        |
 *                              CalibrationData ---&gt; QuantisedGraphWriter  OnnxGraphWriter
 *                                                             |        |
 *                                                          data folder ---&gt; OnnxNetwork
 * </pre>
 * {@link lookalike.features.resnet.ModelPreparation} follows it once; afterwards only the two engines at the end are
 * needed, and {@code OnnxNetwork} runs without loading any class of DL4J.
 * <p>The network is the one published as Keras' ResNet-50 for ImageNet, without its last layer: the 2048 outputs of
 * the global average pool. DL4J's zoo has a ResNet-50 that differs from it in seven places;
 * {@link lookalike.features.resnet.graph.PublishedResNet50} lists and corrects them. Knows {@code storage},
 * {@code image} (the tensor and its identity only) and {@code features}.
 * <p>In 8-bit integers the network is written by {@link lookalike.features.resnet.graph.QuantisedGraphWriter}; a
 * class among
 * the tests compares its possible settings, with the results in the guide, <i>How it works</i>.
 */
@NullMarked
package lookalike.features.resnet;

import org.jspecify.annotations.NullMarked;
