package lookalike.features;

import lookalike.Notice;

/** Something took the place of the fastest way to run the network. */
public sealed interface ModelNotice extends Notice {

    /**
     * DL4J computes the same features, several times slower.
     *
     * @param reason why ONNX Runtime does not run, in its words
     */
    record NoOnnx(String reason) implements ModelNotice { }

    /**
     * Float is used, because 8-bit integers give other features on this machine.
     *
     * @param cosine to those known
     */
    record NotExact(double cosine) implements ModelNotice { }
}
