package lookalike.service.forest;

import java.nio.file.Path;
import java.util.List;
import lookalike.index.Metric;
import lookalike.index.forest.ForestDescription;

/** Facts about a forest. */
public sealed interface ForestInfo {

    /**
     * Of a file in Annoy's format.
     *
     * @param items one more than the greatest item number
     * @param leafCapacity most items in a leaf
     * @param bytes size of the file
     */
    record AnnoyFile(Path file, int items, int dimension, Metric metric, int trees, int nodes, int leafCapacity,
            long bytes) implements ForestInfo {}

    /**
     * Of a file in Lookalike's own format.
     *
     * @param description as of when it was built
     * @param size items that can be found now
     * @param added items since it was built
     * @param removed items since it was built
     * @param bytes size of the file
     */
    record ForestFile(Path file, ForestDescription description, int size, int added, int removed, long bytes)
            implements ForestInfo {}

    /**
     * Of the forest of a catalogue.
     *
     * @param descriptions as of when it was built; several of a catalogue that was made of parts
     * @param changed the share of the features that were added or removed since
     */
    record OfCatalogue(String catalogue, List<ForestDescription> descriptions, double changed) implements ForestInfo {}
}
