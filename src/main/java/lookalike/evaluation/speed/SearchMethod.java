package lookalike.evaluation.speed;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.vector.VectorRows;

/** A way of finding neighbours by cosine whose speed can be measured: built once, then queried. */
public interface SearchMethod {

    /** @return the method's name in tables */
    String name();

    /**
     * @param items of length 1, numbered from 0; stay readable while the result is open
     * @param file to write the index to; does not exist yet
     * @param progress answering false stops soon
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    Built build(VectorRows items, Path file, Progress progress) throws LookalikeException;

    /** A built index, ready for queries from several threads. */
    interface Built extends AutoCloseable {

        /** @return the size of its file in bytes; 0 if it has none */
        long bytes();

        /**
         * Searches on the calling thread alone, for fair timing.
         *
         * @param query of the items' dimension
         * @param k at least 1
         * @param effort at least 1, such as {@code search_k}: more finds better and takes longer
         * @return at most {@code k} items, nearest first
         */
        int[] nearest(float[] query, int k, int effort) throws LookalikeException;

        @Override
        void close();
    }
}
