package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lookalike.LookalikeException;
import lookalike.cli.text.CommandLineMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every format of sections keeps to, tried with a file that the first release wrote.
 *
 * @param <D> the description
 * @param <E> the format's problems
 */
public abstract class SectionFileContract<D extends SectionDescription<D>, E extends LookalikeException> {

    private static final int HEAD = 24;
    private static final int ALIGNED = 64;

    @TempDir
    private Path folder;
    private final SectionFormat<D, E> format;
    private final Class<E> problems;
    private Path place;
    private byte[] written;
    /** Where each part of the file begins, and how long it is. */
    private final Map<String, int[]> parts = new LinkedHashMap<>();

    /** @param problems what the format reports */
    protected SectionFileContract(SectionFormat<D, E> format, Class<E> problems) {
        this.format = format;
        this.problems = problems;
    }

    /** @return the name of the first release's file, beside the test */
    protected abstract String firstRelease();

    @BeforeEach
    void place() throws Exception {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(firstRelease()))) {
            written = file.readAllBytes();
        }
        place = Files.write(folder.resolve(firstRelease()), written);
        ByteBuffer head = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
        int json = head.getInt(12);
        int content = Math.toIntExact(head.getLong(16));
        parts.put("magic", new int[] {0, 8});
        parts.put("version", new int[] {8, 4});
        parts.put("description's length", new int[] {12, 4});
        parts.put("content's length", new int[] {16, 8});
        parts.put("description", new int[] {HEAD, json});
        int begin = Math.ceilDiv(HEAD + json, ALIGNED) * ALIGNED;
        try (SectionFile<D> file = SectionFile.open(place, format)) {
            file.description().sections().forEach((name, at) -> {
                if (at[1] > 0) {
                    parts.put("section " + name, new int[] {begin + (int) at[0], (int) at[1]});
                }
            });
        }
        parts.put("checksums", new int[] {content, written.length - content - 4});
        parts.put("checksums' checksum", new int[] {written.length - 4, 4});
    }

    @Test
    @DisplayName("a file of the first release is read, and written again byte for byte")
    void readsTheFirstRelease() throws Exception {
        Path again = folder.resolve("again");
        try (SectionFile<D> file = SectionFile.open(place, format)) {
            assertEquals(file.description().sections().keySet(), file.sections().keySet());
            assertEquals(written.length, file.bytes());
            assertEquals(place, file.path());
            assertTrue(file.section("none of these").isEmpty());
            SectionFile.write(again, format, file.description(), file.sections());
        }
        assertArrayEquals(written, Files.readAllBytes(again));
    }

    @Test
    @DisplayName("sections are as they were written, whatever their lengths")
    void keepsSections() throws Exception {
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        for (int length : List.of(0, 1, 63, 64, 65, BlockChecksums.BLOCK, 3 * BlockChecksums.BLOCK + 5)) {
            byte[] bytes = new byte[length];
            Arrays.fill(bytes, (byte) (length % 251 + 1));
            sections.put("of " + length, MemorySegment.ofArray(bytes));
        }
        try (SectionFile<D> file = SectionFile.open(place, format)) {
            SectionFile.write(folder.resolve("other"), format, file.description(), sections);
        }
        try (SectionFile<D> file = SectionFile.open(folder.resolve("other"), format)) {
            assertEquals(List.copyOf(sections.keySet()), List.copyOf(file.sections().keySet()));
            sections.forEach((name, bytes) -> {
                MemorySegment read = file.section(name).orElseThrow();
                assertEquals(bytes.byteSize(), read.byteSize());
                assertEquals(-1, bytes.mismatch(read), name);
                assertTrue(read.isReadOnly());
            });
        }
    }

    @Test
    @DisplayName("a flipped bit in any part is refused with a sentence that names the file")
    void refusesAFlippedBit() throws Exception {
        for (Map.Entry<String, int[]> part : parts.entrySet()) {
            int from = part.getValue()[0];
            for (int at : List.of(from, from + part.getValue()[1] / 2, from + part.getValue()[1] - 1)) {
                byte[] changed = written.clone();
                changed[at] ^= 16;
                assertRefused(changed, part.getKey() + ", byte " + at);
            }
        }
    }

    @Test
    @DisplayName("a file cut short anywhere, or longer than it was written, is refused with a sentence")
    void refusesAnotherLength() throws Exception {
        for (int length = 0; length < written.length; length++) {
            assertRefused(Arrays.copyOf(written, length), length + " bytes");
        }
        assertRefused(Arrays.copyOf(written, written.length + 1), "a byte more");
    }

    @Test
    @DisplayName("a file of another version is refused with a sentence that names both versions")
    void refusesAnotherVersion() throws Exception {
        byte[] later = written.clone();
        later[8] = 57;
        E problem = assertRefused(later, "version 57");
        assertEquals(List.of(place, 57, format.version()), problem.details());
        String sentence = CommandLineMessages.sentence(problem);
        assertTrue(sentence.contains("57") && sentence.contains(String.valueOf(format.version())), sentence);
    }

    @Test
    @DisplayName("a description that is none is refused, though its checksum is right")
    void refusesAnotherDescription() throws Exception {
        for (String description : List.of("null", "{}", "{\"sections\":{}}", "[]", "letter")) {
            ByteBuffer content = ByteBuffer.allocate(ALIGNED).order(ByteOrder.LITTLE_ENDIAN);
            content.put(written, 0, 12).putInt(description.length()).putLong(ALIGNED)
                    .put(description.getBytes(StandardCharsets.US_ASCII));
            assertRefused(summedUp(content.array()), description);
        }
    }

    private static byte[] summedUp(byte[] content) {
        BlockChecksums blocks = new BlockChecksums();
        blocks.add(MemorySegment.ofArray(content));
        ByteBuffer sums = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, blocks.finished()[0]);
        BlockChecksums all = new BlockChecksums();
        all.add(MemorySegment.ofArray(sums.array()));
        return ByteBuffer.allocate(content.length + 8).order(ByteOrder.LITTLE_ENDIAN).put(content).put(sums)
                .putInt(all.finished()[0]).array();
    }

    @Test
    @DisplayName("a file that is not there, or is a folder, is told to be so")
    void refusesWhatIsNoFile() throws IOException {
        Files.delete(place);
        assertThrows(StorageException.NotReadable.class, () -> SectionFile.open(place, format));
        assertThrows(StorageException.NotReadable.class, () -> SectionFile.open(folder, format));
    }

    private E assertRefused(byte[] content, String what) throws IOException {
        Files.write(place, content);
        E problem = assertThrows(problems, () -> SectionFile.open(place, format), what);
        assertEquals(place, problem.details().getFirst(), what);
        String sentence = CommandLineMessages.sentence(problem);
        assertTrue(sentence.contains(firstRelease()) && sentence.endsWith("."), sentence);
        return problem;
    }
}
