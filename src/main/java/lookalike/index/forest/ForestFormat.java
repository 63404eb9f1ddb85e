package lookalike.index.forest;

import java.nio.file.Path;
import lookalike.storage.SectionFile;
import lookalike.storage.SectionFormat;
import lookalike.vector.Projection;
import org.jspecify.annotations.Nullable;

/**
 * A forest's own file: a {@link SectionFile} with the magic {@code "LKTREE\r\n"}, a {@link ForestDescription} and the
 * sections
 * <pre>
 *   vectors          float32[nd]   the items, laid out as {@link Embedding} has them; missing if kept elsewhere
 *   numbers          int32[n + 1]  the items' numbers, rising, and the next item's; missing if they are 0, 1 ... n
 *   keys             byte[32n]     which picture each item shows; missing if the items are not pictures
 *   attachment       byte[]        what else the forest's grower keeps with it; usually missing
 *   projection       float32[pd]   {@link Projection}; missing if the points are the vectors
 *   points           float32[np]   {@link ProjectedPoints}; missing if they are the vectors
 *   halves           float32[n]    half of the points' squared norms
 *   tree-0, tree-1   {@link PartitionTree}
 *   lists            int32[nl]     {@link KnnGraph}
 * </pre>
 * A file of {@link ForestChanges} has the original vectors, and instead of all later sections
 * <pre>
 *   removed          int32[r]      numbers of removed items, rising
 * </pre>
 * Version 1: first release.
 */
record ForestFormat() implements SectionFormat<ForestDescription, ForestException> {

    /** The format version written and read. */
    static final int VERSION = 1;

    @Override
    public String magic() {
        return "LKTREE\r\n";
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public Class<ForestDescription> description() {
        return ForestDescription.class;
    }

    @Override
    public ForestException foreign(Path file) {
        return new ForestException.Foreign(file);
    }

    @Override
    public ForestException otherVersion(Path file, int version) {
        return new ForestException.OtherVersion(file, version);
    }

    @Override
    public ForestException cutShort(Path file, long expected, long actual) {
        return new ForestException.CutShort(file, expected, actual);
    }

    @Override
    public ForestException changedChecksums(Path file) {
        return new ForestException.Damaged(file, ForestFault.Known.CHECKSUMS, null);
    }

    @Override
    public ForestException changedBlock(Path file, int block, int blocks) {
        return new ForestException.Damaged(file, new ForestFault.Block(block, blocks), null);
    }

    @Override
    public ForestException unreadableDescription(Path file, @Nullable Throwable cause) {
        return new ForestException.Damaged(file, ForestFault.Known.DESCRIPTION, cause);
    }
}
