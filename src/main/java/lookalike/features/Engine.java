package lookalike.features;

import lookalike.Fact;

/** Runs the network. Features are the same with any engine; the speed differs. */
public enum Engine implements Fact {
    /** ONNX Runtime: several times faster, needs its native library. */
    ONNX,
    /** Deeplearning4j: runs everywhere that ND4J does. */
    DL4J
}
