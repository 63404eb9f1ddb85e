package lookalike.ranking.store;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import lookalike.storage.SectionFile;
import lookalike.storage.SectionFormat;
import org.jspecify.annotations.Nullable;

/**
 * The file of a catalogue's ranking space and of its pictures' codes: a {@link SectionFile} with the magic
 * {@code "LKRANK\r\n"}, a {@link RankingDescription} and the sections of {@link RankingSections}. Version 1: first
 * release.
 */
record RankingFormat() implements SectionFormat<RankingDescription, RankingException> {

    /** The format version written and read. */
    static final int VERSION = 1;

    /**
     * @return a section of a file
     * @throws RankingException.Damaged if the file has no such section of this length
     */
    static MemorySegment section(SectionFile<RankingDescription> file, String name, long length)
            throws RankingException {
        return file.section(name).filter(section -> section.byteSize() == length)
                .orElseThrow(() -> new RankingException.Damaged(file.path(), RankingFault.PARTS, null));
    }

    @Override
    public String magic() {
        return "LKRANK\r\n";
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public Class<RankingDescription> description() {
        return RankingDescription.class;
    }

    @Override
    public RankingException foreign(Path file) {
        return new RankingException.Foreign(file);
    }

    @Override
    public RankingException otherVersion(Path file, int version) {
        return new RankingException.OtherVersion(file, version);
    }

    @Override
    public RankingException cutShort(Path file, long expected, long actual) {
        return new RankingException.CutShort(file, expected, actual);
    }

    @Override
    public RankingException changedChecksums(Path file) {
        return new RankingException.Damaged(file, RankingFault.CHECKSUMS, null);
    }

    @Override
    public RankingException changedBlock(Path file, int block, int blocks) {
        return new RankingException.Damaged(file, RankingFault.CONTENT, null);
    }

    @Override
    public RankingException unreadableDescription(Path file, @Nullable Throwable cause) {
        return new RankingException.Damaged(file, RankingFault.DESCRIPTION, cause);
    }
}
