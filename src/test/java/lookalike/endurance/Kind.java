package lookalike.endurance;

import java.util.List;

/**
 * A kind of file that the program reads, and what is done with a damaged one.
 *
 * @param name of the kind, as in reports
 * @param originals sound files of this kind, at least one
 * @param trial what is done with a damaged file
 */
record Kind(String name, List<byte[]> originals, Trial trial) {

    /** What is done with one damaged file. */
    @FunctionalInterface
    interface Trial {
        /**
         * @param runs runs commands, and checks how each ends
         * @param file the damaged file's content
         */
        void with(CheckedRuns runs, byte[] file) throws Exception;
    }

    Kind {
        originals = List.copyOf(originals);
    }
}
