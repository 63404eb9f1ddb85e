package lookalike.ranking.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import lookalike.storage.AtomicFile;
import lookalike.storage.BlockChecksums;
import lookalike.storage.MappedFile;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;

/**
 * The file of a catalogue's ranking space and of its pictures' codes, mapped. Little-endian; c bytes of content, b
 * blocks of {@value BlockChecksums#BLOCK} bytes in it.
 * <pre>
 * 0        byte[8]   magic "LKRANK\r\n"; a text-mode copy damages it visibly
 * 8        int32     format version, now 1
 * 12       int32     j
 * 16       int64     c
 * 24       byte[j]   {@link RankingDescription} as JSON, UTF-8; its sections count from the next multiple of 64 on
 * ...      sections  each at a multiple of 64, zeros between them; see {@link RankingSections}
 * c        int32[b]  CRC-32C of each block of the content
 * c+4b     int32     CRC-32C of these sums
 * </pre>
 * Exactly c + 4b + 4 bytes. Every block is checked before use. Version 1: first release.
 */
final class RankingFile implements AutoCloseable {

    /** The format version written and read. */
    static final int VERSION = 1;
    /** A whole number in the file. */
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final byte[] MAGIC = "LKRANK\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 24;
    private static final int ALIGNED = 64;

    private final Arena arena;
    private final Path path;
    private final RankingDescription description;
    private final Map<String, MemorySegment> sections;
    private final long bytes;

    private RankingFile(Arena arena, Path path, RankingDescription description, Map<String, MemorySegment> sections,
            long bytes) {
        this.arena = arena;
        this.path = path;
        this.description = description;
        this.sections = sections;
        this.bytes = bytes;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param description its sections are ignored
     * @param sections in their order in the file
     */
    static void write(Path place, RankingDescription description, Map<String, MemorySegment> sections)
            throws StorageException {
        Map<String, long[]> places = new LinkedHashMap<>();
        long at = 0;
        for (Map.Entry<String, MemorySegment> section : sections.entrySet()) {
            places.put(section.getKey(), new long[] {at, section.getValue().byteSize()});
            at = aligned(at + section.getValue().byteSize());
        }
        byte[] json = description.with(places).json();
        long content = aligned(HEAD + json.length) + at;
        AtomicFile.write(place, file -> {
            BlockChecksums checks = new BlockChecksums();
            MemorySegment head = MemorySegment.ofArray(new byte[(int) aligned(HEAD + json.length)]);
            MemorySegment.copy(MAGIC, 0, head, ValueLayout.JAVA_BYTE, 0, MAGIC.length);
            head.set(INT, 8, VERSION);
            head.set(INT, 12, json.length);
            head.set(LONG, 16, content);
            MemorySegment.copy(json, 0, head, ValueLayout.JAVA_BYTE, HEAD, json.length);
            append(file, head, checks);
            for (MemorySegment section : sections.values()) {
                append(file, section, checks);
                append(file, MemorySegment.ofArray(
                        new byte[(int) (aligned(section.byteSize()) - section.byteSize())]), checks);
            }
            appendSums(file, checks.finished());
        });
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNED - 1) / ALIGNED * ALIGNED;
    }

    private static void append(FileChannel file, MemorySegment bytes, BlockChecksums checks) throws IOException {
        checks.add(bytes);
        for (long at = 0; at < bytes.byteSize(); at += BlockChecksums.BLOCK) {
            ByteBuffer rest =
                    bytes.asSlice(at, Math.min(BlockChecksums.BLOCK, bytes.byteSize() - at)).asByteBuffer();
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        }
    }

    private static void appendSums(FileChannel file, int[] sums) throws IOException {
        MemorySegment table = MemorySegment.ofArray(new byte[4 * sums.length]);
        MemorySegment.copy(sums, 0, table, INT, 0, sums.length);
        append(file, table, new BlockChecksums());
        MemorySegment sum = MemorySegment.ofArray(new byte[4]);
        sum.set(INT, 0, sumOf(table));
        append(file, sum, new BlockChecksums());
    }

    private static int sumOf(MemorySegment table) {
        CRC32C sum = new CRC32C();
        sum.update(table.asByteBuffer());
        return (int) sum.getValue();
    }

    /** Maps a file and checks all of it. */
    static RankingFile open(Path place) throws RankingException, StorageException {
        @SuppressWarnings("MustBeClosedChecker") // the file closes it
        Arena arena = Arena.ofShared();
        try (FileChannel channel = RegularFile.open(place)) {
            MemorySegment file = MappedFile.of(channel, 0, channel.size(), arena);
            return checked(place, file, arena);
        } catch (IOException problem) {
            arena.close();
            throw new StorageException.NotReadable(place, problem);
        } catch (Throwable problem) {
            arena.close();
            throw problem;
        }
    }

    private static RankingFile checked(Path place, MemorySegment file, Arena arena) throws RankingException {
        if (file.byteSize() < HEAD || file.asSlice(0, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) >= 0) {
            throw new RankingException.Foreign(place);
        }
        if (file.get(INT, 8) != VERSION) {
            throw new RankingException.OtherVersion(place, file.get(INT, 8));
        }
        long content = file.get(LONG, 16);
        if (content < HEAD || content > file.byteSize()
                || content + 4L * BlockChecksums.blocks(content) + 4 != file.byteSize()) {
            long blocks = Math.ceilDiv(content, BlockChecksums.BLOCK);
            throw new RankingException.CutShort(place, content + 4 * blocks + 4, file.byteSize());
        }
        MemorySegment sums = file.asSlice(content, 4L * BlockChecksums.blocks(content));
        if (sumOf(sums) != file.get(INT, file.byteSize() - 4)) {
            throw new RankingException.Damaged(place, RankingFault.CHECKSUMS, null);
        }
        if (BlockChecksums.firstDamaged(file.asSlice(0, content), sums).isPresent()) {
            throw new RankingException.Damaged(place, RankingFault.CONTENT, null);
        }
        return described(place, file, content, arena);
    }

    private static RankingFile described(Path place, MemorySegment file, long content, Arena arena)
            throws RankingException {
        int length = file.get(INT, 12);
        try {
            byte[] json = file.asSlice(HEAD, length).toArray(ValueLayout.JAVA_BYTE);
            RankingDescription description = RankingDescription.parse(json);
            Map<String, MemorySegment> sections = new LinkedHashMap<>();
            long begin = aligned(HEAD + length);
            description.sections()
                    .forEach((name, at) -> sections.put(name, file.asSlice(0, content).asSlice(begin + at[0], at[1])));
            return new RankingFile(arena, place, description, sections, file.byteSize());
        } catch (IOException | IndexOutOfBoundsException problem) {
            throw new RankingException.Damaged(place, RankingFault.DESCRIPTION, problem);
        }
    }

    Path path() {
        return path;
    }

    RankingDescription description() {
        return description;
    }

    /** @throws RankingException.Damaged if the file has no such section of this length */
    MemorySegment section(String name, long length) throws RankingException {
        MemorySegment section = sections.get(name);
        if (section == null || section.byteSize() != length) {
            throw new RankingException.Damaged(path, RankingFault.PARTS, null);
        }
        return section;
    }

    /** @return the file's size */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        arena.close();
    }
}
