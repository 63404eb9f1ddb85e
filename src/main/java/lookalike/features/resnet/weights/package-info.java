/**
 * The weights of ResNet-50: where they come from, how they are recognised, and how they are kept.
 * <p>Start at {@link lookalike.features.resnet.weights.WeightSource}; npm's package, a Keras file and DL4J's zoo are the
 * sources, {@link lookalike.features.resnet.weights.NamedWeights} what all of them give.
 */
package lookalike.features.resnet.weights;
