package lookalike.index.forest;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;
import lookalike.vector.VectorRows;

/**
 * The items added to a forest and removed from it since it was grown, kept in a file beside the forest's that is
 * rewritten with every change. Safe for use by several threads.
 *
 * @param added original vectors, in the order of their numbers, on the heap
 * @param removed numbers of items that were removed, rising; added ones among them
 */
record ForestChanges(VectorRows added, int[] removed) {

    private static final String ENDING = ".changes";

    static ForestChanges none(int dimension) {
        return new ForestChanges(new VectorRows(MemorySegment.ofArray(new byte[0]), 0, dimension), new int[0]);
    }

    /**
     * @param forest the forest's file
     * @param said its description
     * @return its changes; none if there is no file of them, or if that file belongs to an earlier forest
     */
    static ForestChanges read(Path forest, ForestDescription said) throws ForestException, StorageException {
        Path place = place(forest);
        if (Files.notExists(place)) {
            return none(said.dimension());
        }
        try (SectionFile<ForestDescription> file = SectionFile.open(place, new ForestFormat())) {
            if (!file.description().content().equals(said.content())) {
                return none(said.dimension());
            }
            MemorySegment vectors = ForestSections.section(file, ForestSections.VECTORS);
            byte[] copy = vectors.toArray(ValueLayout.JAVA_BYTE);
            return new ForestChanges(new VectorRows(MemorySegment.ofArray(copy), file.description().items(),
                    said.dimension()), ForestSections.numbers(file, ForestSections.REMOVED));
        } catch (IllegalArgumentException problem) {
            throw new ForestException.Damaged(place, ForestFault.Known.PARTS, problem);
        }
    }

    /** Writes the file, whole or not at all. */
    void write(Path forest, ForestDescription said) throws StorageException {
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        sections.put(ForestSections.VECTORS, added.values());
        sections.put(ForestSections.REMOVED, ForestSections.section(removed));
        SectionFile.write(place(forest), new ForestFormat(), said.of(added.count()), sections);
    }

    /** Deletes the file, if there is one. */
    static void forget(Path forest) throws StorageException {
        try {
            Files.deleteIfExists(place(forest));
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place(forest), problem);
        }
    }

    private static Path place(Path forest) {
        return forest.resolveSibling(forest.getFileName() + ENDING);
    }
}
