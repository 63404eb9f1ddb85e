package lookalike.features;

import java.util.List;
import lookalike.Fact;

/** A fault of a model file, or of weights that were read. Faces word it as a clause whose subject is the file. */
public sealed interface ModelFault extends Fact {

    /** Faults without a value. */
    enum Known implements ModelFault {
        /** The network's file cannot be opened by ONNX Runtime. */
        REFUSED_BY_ONNX,
        NO_WEIGHTS_FILE, BAD_CHECKSUM, CONTRADICTS_ITSELF, NO_MANIFEST,
        /** The file differs from the manifest. */
        CHANGED,
        MISSING,
        /** A file made of the right weights is wrong. */
        CAME_OUT_WRONG,
        NO_DL4J_NETWORK, NEITHER_NPM_NOR_HDF5, NO_WHOLE_HDF5
    }

    /** A format that this release does not read. */
    record OtherVersion(int version) implements ModelFault {}

    /** A manifest that does not list one of the model's files. */
    record NotListed(String file) implements ModelFault {}

    /** Fewer bytes than expected. */
    record CutShort(long bytes, long expected) implements ModelFault {}

    /** Another number of bytes than expected. */
    record OtherLength(long bytes, long expected) implements ModelFault {}

    /** An array that is stored in a way which is not read, by the HDF5 filter of this number. */
    record OtherFilter(String array, int filter) implements ModelFault {}

    /** An array larger than any of the network's. */
    record TooLarge(String array) implements ModelFault {}

    /** Weights that lack one of the network's arrays. */
    record NoArray(String array) implements ModelFault {}

    /** An array of another shape than the network's. */
    record OtherShape(String array, List<Integer> found, List<Integer> expected) implements ModelFault {}

    /** An array with NaN or an infinity. */
    record NotFinite(String array) implements ModelFault {}

    /**
     * A self-check picture gives another feature.
     *
     * @param number of the picture, from 1
     * @param length relative to the known one
     */
    record OtherFeature(int number, double cosine, double length) implements ModelFault {}

    /**
     * A self-check picture gives no feature at all.
     *
     * @param problem as the network's library words it
     */
    record NoFeature(String problem) implements ModelFault {}
}
