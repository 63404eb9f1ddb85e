package lookalike.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32C;
import lookalike.LookalikeException;

/**
 * A file of a description and named sections, mapped. Little-endian; c bytes of content, b blocks of
 * {@value BlockChecksums#BLOCK} bytes in it.
 * <pre>
 * 0        byte[8]   {@link SectionFormat#magic}
 * 8        int32     {@link SectionFormat#version}
 * 12       int32     j
 * 16       int64     c
 * 24       byte[j]   {@link SectionDescription} as JSON, UTF-8; its sections count from the next multiple of 64 on
 * ...      sections  each at a multiple of 64, zeros between them
 * c        int32[b]  CRC-32C of each block of the content
 * c+4b     int32     CRC-32C of these sums
 * </pre>
 * Exactly c + 4b + 4 bytes. Every block is checked before use. Closing the file ends its sections.
 *
 * @param <D> the description
 */
public final class SectionFile<D extends SectionDescription<D>> implements AutoCloseable {

    /** A whole number in the file. */
    public static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HEAD = 24;
    private static final int ALIGNED = 64;

    private final Arena arena;
    private final Path path;
    private final D description;
    private final Map<String, MemorySegment> sections;
    private final long bytes;

    private SectionFile(Arena arena, Path path, D description, Map<String, MemorySegment> sections, long bytes) {
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
    public static <D extends SectionDescription<D>> void write(Path place, SectionFormat<D, ?> format, D description,
            Map<String, MemorySegment> sections) throws StorageException {
        Map<String, long[]> places = new LinkedHashMap<>();
        long at = 0;
        for (Map.Entry<String, MemorySegment> section : sections.entrySet()) {
            places.put(section.getKey(), new long[] {at, section.getValue().byteSize()});
            at = aligned(at + section.getValue().byteSize());
        }
        MemorySegment head = head(format, json(description.with(places)), at);
        AtomicFile.write(place, file -> {
            BlockChecksums checks = new BlockChecksums();
            append(file, head, checks);
            for (MemorySegment section : sections.values()) {
                append(file, section, checks);
                append(file, MemorySegment.ofArray(
                        new byte[(int) (aligned(section.byteSize()) - section.byteSize())]), checks);
            }
            appendSums(file, checks.finished());
        });
    }

    private static byte[] json(Object description) {
        try {
            return JSON.writeValueAsString(description).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("a description that is no JSON", mistake);
        }
    }

    /** @param sections bytes of all sections */
    private static MemorySegment head(SectionFormat<?, ?> format, byte[] json, long sections) {
        MemorySegment head = MemorySegment.ofArray(new byte[(int) aligned(HEAD + json.length)]);
        byte[] magic = magic(format);
        MemorySegment.copy(magic, 0, head, ValueLayout.JAVA_BYTE, 0, magic.length);
        head.set(INT, 8, format.version());
        head.set(INT, 12, json.length);
        head.set(LONG, 16, head.byteSize() + sections);
        MemorySegment.copy(json, 0, head, ValueLayout.JAVA_BYTE, HEAD, json.length);
        return head;
    }

    private static byte[] magic(SectionFormat<?, ?> format) {
        return format.magic().getBytes(StandardCharsets.US_ASCII);
    }

    private static long aligned(long bytes) {
        return Math.ceilDiv(bytes, ALIGNED) * ALIGNED;
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

    /**
     * Maps a file and checks all of it.
     *
     * @throws E if it is not as it was written, or not of this format
     * @throws StorageException.NotReadable if it cannot be read
     */
    public static <D extends SectionDescription<D>, E extends LookalikeException> SectionFile<D> open(Path place,
            SectionFormat<D, E> format) throws E, StorageException {
        @SuppressWarnings("MustBeClosedChecker") // the file closes it
        Arena arena = Arena.ofShared();
        try (FileChannel channel = RegularFile.open(place)) {
            MemorySegment file = MappedFile.of(channel, 0, channel.size(), arena);
            return described(place, format, file, content(place, format, file), arena);
        } catch (IOException problem) {
            arena.close();
            throw new StorageException.NotReadable(place, problem);
        } catch (Throwable problem) {
            arena.close();
            throw problem;
        }
    }

    /** @return the content, checked */
    private static <E extends LookalikeException> MemorySegment content(Path place, SectionFormat<?, E> format,
            MemorySegment file) throws E {
        byte[] magic = magic(format);
        if (file.byteSize() < HEAD || file.asSlice(0, magic.length).mismatch(MemorySegment.ofArray(magic)) >= 0) {
            throw format.foreign(place);
        }
        if (file.get(INT, 8) != format.version()) {
            throw format.otherVersion(place, file.get(INT, 8));
        }
        long content = file.get(LONG, 16);
        long sumBytes = 4 * Math.ceilDiv(content, BlockChecksums.BLOCK);
        if (content < HEAD || content > file.byteSize() || content + sumBytes + 4 != file.byteSize()) {
            throw format.cutShort(place, content + sumBytes + 4, file.byteSize());
        }
        MemorySegment sums = file.asSlice(content, sumBytes);
        if (sumOf(sums) != file.get(INT, file.byteSize() - 4)) {
            throw format.changedChecksums(place);
        }
        OptionalInt block = BlockChecksums.firstDamaged(file.asSlice(0, content), sums);
        if (block.isPresent()) {
            throw format.changedBlock(place, block.getAsInt(), BlockChecksums.blocks(content));
        }
        return file.asSlice(0, content);
    }

    private static <D extends SectionDescription<D>, E extends LookalikeException> SectionFile<D> described(Path place,
            SectionFormat<D, E> format, MemorySegment file, MemorySegment content, Arena arena) throws E {
        int length = content.get(INT, 12);
        try {
            D description = JSON.readValue(content.asSlice(HEAD, length).toArray(ValueLayout.JAVA_BYTE),
                    format.description());
            if (description == null) {
                throw new IOException("no description");
            }
            description.requireComplete();
            long begin = aligned(HEAD + length);
            Map<String, MemorySegment> sections = new LinkedHashMap<>();
            description.sections().forEach((name, at) -> sections.put(name, content.asSlice(begin + at[0], at[1])));
            return new SectionFile<>(arena, place, description, Collections.unmodifiableMap(sections),
                    file.byteSize());
        } catch (IOException | IndexOutOfBoundsException problem) {
            throw format.unreadableDescription(place, problem);
        }
    }

    /** @return the file */
    public Path path() {
        return path;
    }

    /** @return what it says about itself */
    public D description() {
        return description;
    }

    /** @return the sections by name, in their order in the file, read-only */
    public Map<String, MemorySegment> sections() {
        return sections;
    }

    /** @return a section, if the file has it */
    public Optional<MemorySegment> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    /** @return the file's size */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        arena.close();
    }
}
