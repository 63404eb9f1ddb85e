/**
 * Features: 2048 numbers that describe a picture, what they depend on, and the problems of both.
 * <p>Start at {@link lookalike.features.FeatureNetwork} and {@link lookalike.features.ModelIdentity}. The packages
 * above
 * this one:
 * <pre>
 * cache           stores each picture's feature; is opened to read or to write
 * indexing        brings a catalogue's cache up to date; knows cache
 * resnet.weights  the weights: sources, files
 * resnet.graph    the network as a graph; knows weights
 * resnet.engine   runs it; knows weights and graph
 * resnet          the model: made, checked, opened; knows the three, and asks the cache what is indexed already
 * </pre>
 * Knows nothing of neighbours and screens.
 */
@NullMarked
package lookalike.features;

import org.jspecify.annotations.NullMarked;
