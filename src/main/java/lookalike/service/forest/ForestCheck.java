package lookalike.service.forest;

import java.nio.file.Path;
import lookalike.index.annoy.AnnoyShape;
import lookalike.index.forest.ForestShape;

/** What a check of a whole forest found; a forest that is damaged throws instead. */
public sealed interface ForestCheck {

    /** Of a file in Annoy's format. */
    record AnnoyFile(Path file, AnnoyShape shape) implements ForestCheck { }

    /**
     * Of a file in Lookalike's own format.
     *
     * @param bytes length of the file
     */
    record ForestFile(Path file, int items, int trees, ForestShape shape, long bytes) implements ForestCheck { }

    /** Of the forest of a catalogue. */
    record OfCatalogue(String catalogue, int items, int trees, ForestShape shape) implements ForestCheck { }
}
