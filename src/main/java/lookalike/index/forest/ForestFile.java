package lookalike.index.forest;

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
import java.util.OptionalInt;
import java.util.zip.CRC32C;
import lookalike.storage.AtomicFile;
import lookalike.storage.BlockChecksums;
import lookalike.storage.MappedFile;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;
import lookalike.vector.Projection;

/**
 * A forest's own file, mapped. Little-endian; c bytes of content, b blocks of {@value BlockChecksums#BLOCK} bytes in
 * it.
 * <pre>
 * 0        byte[8]   magic "LKTREE\r\n"; a text-mode copy damages it visibly
 * 8        int32     format version, now 1
 * 12       int32     j
 * 16       int64     c
 * 24       byte[j]   {@link ForestDescription} as JSON, UTF-8; its sections count from the next multiple of 64 on
 * ...      sections  each at a multiple of 64, zeros between them:
 *   vectors          float32[nd]   the items, laid out as {@link Embedding} has them; missing if kept elsewhere
 *   numbers          int32[n + 1]  the items' numbers, rising, and the next item's; missing if they are 0, 1 ... n
 *   keys             byte[32n]     which picture each item shows; missing if the items are not pictures
 *   attachment       byte[]        what else whoever grew the forest keeps with it; usually missing
 *   projection       float32[pd]   {@link Projection}; missing if the points are the vectors
 *   points           float32[np]   {@link ProjectedPoints}; missing if they are the vectors
 *   halves           float32[n]    half of the points' squared norms
 *   tree-0, tree-1   {@link PartitionTree}
 *   lists            int32[nl]     {@link KnnGraph}
 * c        int32[b]  CRC-32C of each block of the content
 * c+4b     int32     CRC-32C of these sums
 * </pre>
 * A file of {@link ForestChanges} has the original vectors, and instead of all later sections
 * <pre>
 *   removed          int32[r]      numbers of removed items, rising
 * </pre>
 * Exactly c + 4b + 4 bytes. Every block is checked before use. Version 1: first release.
 */
final class ForestFile implements AutoCloseable {

    /** The format version written and read. */
    static final int VERSION = 1;
    private static final byte[] MAGIC = "LKTREE\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 24;
    private static final int ALIGNED = 64;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Arena arena;
    private final ForestDescription description;
    private final Map<String, MemorySegment> sections;
    private final long bytes;

    private ForestFile(Arena arena, ForestDescription description, Map<String, MemorySegment> sections, long bytes) {
        this.arena = arena;
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
    static void write(Path place, ForestDescription description, Map<String, MemorySegment> sections)
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
            head.set(PartitionTree.INT, 8, VERSION);
            head.set(PartitionTree.INT, 12, json.length);
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
        MemorySegment.copy(sums, 0, table, PartitionTree.INT, 0, sums.length);
        append(file, table, new BlockChecksums());
        MemorySegment sum = MemorySegment.ofArray(new byte[4]);
        sum.set(PartitionTree.INT, 0, sumOf(table));
        append(file, sum, new BlockChecksums());
    }

    private static int sumOf(MemorySegment table) {
        CRC32C sum = new CRC32C();
        sum.update(table.asByteBuffer());
        return (int) sum.getValue();
    }

    /** Maps a file and checks all of it. */
    static ForestFile open(Path place) throws ForestException, StorageException {
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

    private static ForestFile checked(Path place, MemorySegment file, Arena arena) throws ForestException {
        if (file.byteSize() < HEAD || file.asSlice(0, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) >= 0) {
            throw new ForestException.Foreign(place);
        }
        if (file.get(PartitionTree.INT, 8) != VERSION) {
            throw new ForestException.OtherVersion(place, file.get(PartitionTree.INT, 8));
        }
        long content = file.get(LONG, 16);
        if (content < HEAD || content > file.byteSize()
                || content + 4L * BlockChecksums.blocks(content) + 4 != file.byteSize()) {
            long blocks = (content + BlockChecksums.BLOCK - 1) / BlockChecksums.BLOCK;
            throw new ForestException.CutShort(place, content + 4 * blocks + 4, file.byteSize());
        }
        MemorySegment sums = file.asSlice(content, 4L * BlockChecksums.blocks(content));
        if (sumOf(sums) != file.get(PartitionTree.INT, file.byteSize() - 4)) {
            throw new ForestException.Damaged(place, ForestFault.Known.CHECKSUMS, null);
        }
        OptionalInt block = BlockChecksums.firstDamaged(file.asSlice(0, content), sums);
        if (block.isPresent()) {
            throw new ForestException.Damaged(place, new ForestFault.Block(block.getAsInt(),
                    BlockChecksums.blocks(content)), null);
        }
        return described(place, file, content, arena);
    }

    private static ForestFile described(Path place, MemorySegment file, long content, Arena arena)
            throws ForestException {
        int length = file.get(PartitionTree.INT, 12);
        try {
            byte[] json = file.asSlice(HEAD, length).toArray(ValueLayout.JAVA_BYTE);
            ForestDescription description = ForestDescription.parse(json);
            Map<String, MemorySegment> sections = new LinkedHashMap<>();
            long begin = aligned(HEAD + length);
            description.sections()
                    .forEach((name, at) -> sections.put(name, file.asSlice(0, content).asSlice(begin + at[0], at[1])));
            return new ForestFile(arena, description, sections, file.byteSize());
        } catch (IOException | IndexOutOfBoundsException problem) {
            throw new ForestException.Damaged(place, ForestFault.Known.DESCRIPTION, problem);
        }
    }

    ForestDescription description() {
        return description;
    }

    /** @return the parts by name */
    Map<String, MemorySegment> sections() {
        return sections;
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
