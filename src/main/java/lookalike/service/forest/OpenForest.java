package lookalike.service.forest;

import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.index.Neighbour;

/** An open forest: a file of either format, or a catalogue's. */
sealed interface OpenForest extends AutoCloseable permits OpenAnnoyFile, OpenForestFile, OpenCatalogueForest {

    /** @return numbers in a vector */
    int dimension();

    /** @return the problem for vectors of another dimension */
    LookalikeException otherDimension(int vectors);

    /** @return at most {@code k} items, nearest first */
    List<Neighbour> nearest(float[] query, int k, Optional<Integer> searchK) throws LookalikeException;

    /** @return the name of a picture that shows an item, if items have pictures */
    default Optional<String> picture(int item) {
        return Optional.empty();
    }

    ForestInfo info();

    ForestCheck verify(Progress progress) throws LookalikeException;

    @Override
    void close() throws LookalikeException;
}
