package lookalike.service.forest;

import java.nio.file.Path;
import lookalike.index.Metric;

/** The place of a forest. */
public sealed interface ForestSource {

    /**
     * A file in Annoy's format, which contains neither its metric nor its dimension.
     *
     * @param metric it was built for
     * @param dimension numbers in a vector, at least 1
     */
    record AnnoyFile(Path file, Metric metric, int dimension) implements ForestSource {}

    /** A file in Lookalike's own format. */
    record ForestFile(Path file) implements ForestSource {}

    /** The forest of a catalogue. */
    record CatalogueForestOf(String catalogue) implements ForestSource {}
}
