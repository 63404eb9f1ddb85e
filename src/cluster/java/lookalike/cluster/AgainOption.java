package lookalike.cluster;

import java.io.IOException;
import lookalike.cluster.store.StoredResult;
import picocli.CommandLine.Option;

/** Whether a job works although nothing has changed. */
final class AgainOption {

    @Option(names = "--again", description = "Do all of the work even if nothing has changed since it was done.")
    private boolean again;

    /**
     * Makes a result, unless it was made of the same before.
     *
     * @param inputs all that decides what is made, as a text
     * @return whether it was made
     */
    <E extends Exception> boolean make(StoredResult result, String inputs, StoredResult.Work<E> work)
            throws IOException, E {
        if (!again && result.isMadeOf(inputs)) {
            return false;
        }
        result.make(inputs, work);
        return true;
    }
}
