package lookalike.features;

import java.util.List;
import lookalike.Fact;

/** What is wrong with a file of the model, or with weights that were found; a clause that begins with the file. */
public sealed interface ModelFault extends Fact {

    /** The faults that need no value. */
    enum Known implements ModelFault {
        /** The network's file cannot be opened by ONNX Runtime. */
        REFUSED_BY_ONNX,
        NO_WEIGHTS_FILE, BAD_CHECKSUM, CONTRADICTS_ITSELF, NO_MANIFEST,
        /** The file is another than the manifest says. */
        CHANGED,
        MISSING,
        /** A file was made of the right weights and is not what they make. */
        CAME_OUT_WRONG,
        NO_DL4J_NETWORK, NEITHER_NPM_NOR_HDF5, NO_WHOLE_HDF5
    }

    /** A format that this release does not read. */
    record OtherVersion(int version) implements ModelFault { }

    /** A manifest without one of the model's files. */
    record NotListed(String file) implements ModelFault { }

    /** Fewer bytes than there should be. */
    record CutShort(long bytes, long expected) implements ModelFault { }

    /** Another number of bytes than there should be. */
    record OtherLength(long bytes, long expected) implements ModelFault { }

    /** Weights without one of the network's arrays. */
    record NoArray(String array) implements ModelFault { }

    /** An array of another shape than the network's. */
    record OtherShape(String array, List<Integer> found, List<Integer> expected) implements ModelFault { }

    /** An array with NaN or an infinity. */
    record NotFinite(String array) implements ModelFault { }

    /**
     * A drawn picture gives another feature.
     *
     * @param number from 1
     * @param length relative to the one known
     */
    record OtherFeature(int number, double cosine, double length) implements ModelFault { }

    /**
     * A drawn picture gives no feature at all.
     *
     * @param problem as the network's code put it
     */
    record NoFeature(String problem) implements ModelFault { }
}
