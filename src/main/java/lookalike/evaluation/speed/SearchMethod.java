package lookalike.evaluation.speed;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.vector.VectorRows;

/** A way of finding neighbours by cosine, as its speed is measured: built once, then asked. */
public interface SearchMethod {

    /** @return what tables call it */
    String name();

    /**
     * @param items of length 1, numbered from 0; stay readable while the result is open
     * @param file a place for what is built; nothing is there yet
     * @param progress answering false stops soon
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    Built build(VectorRows items, Path file, Progress progress) throws LookalikeException;

    /** What was built, ready for queries from several threads. */
    interface Built extends AutoCloseable {

        /** @return how long its file is, in bytes; 0 if it has none */
        long bytes();

        /**
         * @param query of the items' dimension
         * @param k at least 1
         * @param effort how hard to look, at least 1, such as {@code search_k}: more finds better and takes longer
         * @return at most {@code k} items, nearest first; on the calling thread alone, to be fair to others
         */
        int[] nearest(float[] query, int k, int effort) throws LookalikeException;

        @Override
        void close();
    }
}
