package lookalike.index.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * Which search answers a catalogue's queries: decided once, when the forest is grown, and kept in a file beside it,
 * so
 * that the same catalogue gives the same results however often it is opened. A JSON object in UTF-8, written whole or
 * not at all:
 * <pre>
 * version             int     now 1; a file of another version is ignored
 * search              string  EXACT or FOREST
 * reason              string  FEW_ITEMS or MEASURED, see {@link Reason}
 * items               int     rows that exact search compared when it was decided
 * forestBytes         long    length of the forest's file, or of those of a set; the decision is for these only
 * recall              number  the share of the true neighbours that the forest finds, 0 to 1, or "NaN" if not measured
 * recallAt            int     the number of neighbours that recall is for
 * exactMilliseconds   number  a query by exact search, or "NaN" if not measured
 * forestMilliseconds  number  a query by the forest, or "NaN" if not measured
 * </pre>
 * Other names are ignored. The file's name is the forest's, or that of the list of forests, with {@value #ENDING}
 * appended. A file that cannot be read counts as missing; readers then use {@link IndexSelector#bySize}.
 */
public record IndexDecision(int version, IndexChoice search, Reason reason, int items, long forestBytes, double recall,
        int recallAt, double exactMilliseconds, double forestMilliseconds) {

    /** Why a search was chosen. */
    public enum Reason {
        /** There is no forest. */
        NO_FOREST,
        /** So few items that comparing them all takes too little time to be worth measuring. */
        FEW_ITEMS,
        /** The search was faster when the forest was grown. */
        MEASURED,
        /** Nothing was measured; decided by the number of items. */
        BY_SIZE,
        /** The caller asked for it. */
        REQUESTED
    }

    /** Suffix of the file's name. */
    public static final String ENDING = ".choice";
    static final int VERSION = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** @return a decision without any measurement */
    public static IndexDecision unmeasured(IndexChoice search, Reason reason, int items) {
        return new IndexDecision(VERSION, search, reason, items, 0, Double.NaN, 0, Double.NaN, Double.NaN);
    }

    /**
     * Decides for the faster one.
     *
     * @param items rows that exact search compares
     * @param forestBytes length of the forest's file
     * @param recall of the forest
     * @param recallAt the number of neighbours that recall is for
     */
    public static IndexDecision measured(int items, long forestBytes, double recall, int recallAt,
            double exactMilliseconds, double forestMilliseconds) {
        return new IndexDecision(VERSION, forestMilliseconds < exactMilliseconds ? IndexChoice.FOREST
                : IndexChoice.EXACT, Reason.MEASURED, items, forestBytes, recall, recallAt, exactMilliseconds,
                forestMilliseconds);
    }

    /** @return the same measurements with another search and reason */
    public IndexDecision with(IndexChoice other, Reason why) {
        return new IndexDecision(version, other, why, items, forestBytes, recall, recallAt, exactMilliseconds,
                forestMilliseconds);
    }

    /** @return the path of the decision for a forest */
    public static Path place(Path forest) {
        return forest.resolveSibling(forest.getFileName() + ENDING);
    }

    /** @return the decision for a forest; empty if there is none, or if it cannot be read or is for another forest */
    public static Optional<IndexDecision> read(Path forest) {
        try {
            IndexDecision stored = JSON.readValue(Files.readAllBytes(place(forest)), IndexDecision.class);
            return Optional.of(stored).filter(each -> each.version == VERSION && each.reason != null
                    && (each.search == IndexChoice.EXACT || each.search == IndexChoice.FOREST)
                    && each.forestBytes == ForestFiles.bytes(forest));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Writes the decision for a forest. */
    public void write(Path forest) throws StorageException {
        try {
            AtomicFile.write(place(forest), JSON.writeValueAsBytes(this));
        } catch (IOException mistake) {
            throw new IllegalStateException("a decision that is no JSON", mistake);
        }
    }
}
