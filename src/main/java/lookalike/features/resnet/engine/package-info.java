/**
 * Runs the network: Deeplearning4j and ONNX Runtime, their native libraries, and the check that both compute the
 * published function.
 * <p>Start at {@link lookalike.features.resnet.engine.OnnxNetwork} and
 * {@link lookalike.features.resnet.engine.SelfCheck}.
 */
@NullMarked
package lookalike.features.resnet.engine;

import org.jspecify.annotations.NullMarked;
