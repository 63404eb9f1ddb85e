package lookalike.service.forest;

import java.nio.file.Path;
import java.util.List;
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

    /** Of one forest of a catalogue. */
    record OfPart(int items, int trees, ForestShape shape) {}

    /**
     * Of the forest of a catalogue.
     *
     * @param parts one; several of a catalogue that was made of parts
     */
    record OfCatalogue(String catalogue, List<OfPart> parts) implements ForestCheck {}
}
