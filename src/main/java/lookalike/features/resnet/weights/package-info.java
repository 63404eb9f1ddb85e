/**
 * The weights of ResNet-50: their sources, how they are recognised, and how they are stored.
 * <p>Start at {@link lookalike.features.resnet.weights.WeightSource}; the sources are npm's package, a Keras file and
 * DL4J's zoo, and all give {@link lookalike.features.resnet.weights.NamedWeights}.
 */
@NullMarked
package lookalike.features.resnet.weights;

import org.jspecify.annotations.NullMarked;
