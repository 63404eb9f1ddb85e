package lookalike.service.forest;

import java.nio.file.Path;
import lookalike.index.annoy.AnnoyShape;
import lookalike.index.forest.ForestShape;

/** The result of checking a whole forest; a damaged forest leads to an exception instead. */
public sealed interface ForestCheck {

    /** Of a file in Annoy's format. */
    record AnnoyFile(Path file, AnnoyShape shape) implements ForestCheck {}

    /**
     * Of a file in Lookalike's own format.
     *
     * @param bytes size of the file
     */
    record ForestFile(Path file, int items, int trees, ForestShape shape, long bytes) implements ForestCheck {}

    /** Of the forest of a catalogue. */
    record OfCatalogue(String catalogue, int items, int trees, ForestShape shape) implements ForestCheck {}
}
