package lookalike.features;

import lookalike.Notice;

/** The network does not run in the fastest way. */
public sealed interface ModelNotice extends Notice {

    /**
     * DL4J computes the same features, several times slower.
     *
     * @param reason why ONNX Runtime does not run, as it words it
     */
    record NoOnnx(String reason) implements ModelNotice {}

    /**
     * Float is used, because 8-bit integers give other features on this machine.
     *
     * @param cosine to the known features
     */
    record NotExact(double cosine) implements ModelNotice {}
}
