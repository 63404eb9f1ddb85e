package lookalike.features;

import lookalike.Fact;

/** What runs the network. The features are the same; the speed is not. */
public enum Engine implements Fact {
    /** ONNX Runtime: several times faster, needs its native library. */
    ONNX,
    /** Deeplearning4j: holds the network and runs everywhere that ND4J does. */
    DL4J
}
