package lookalike.features.cache;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.RowChecksums;
import lookalike.storage.AtomicFile;
import lookalike.storage.MappedFile;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;

/**
 * The vectors of one catalogue under one model, appended batch by batch. Little-endian; rows of d numbers.
 * <pre>
 * 0        byte[8]     magic "LKVECT\r\n"; a text-mode copy damages it visibly
 * 8        int32       format version, now 1
 * 12       int32       d
 * 16       byte[32]    SHA-256 of the model identity's line (UTF-8)
 * 48       byte[16]    zero
 * 64+4dr   float32[d]  row r, of length 1
 * </pre>
 * The database says which rows are in use and holds a CRC-32C of each; bytes after the last such row were left by a
 * killed run and are overwritten. Version 1: first release.
 */
final class VectorFile {

    private static final byte[] MAGIC = "LKVECT\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = 64;
    private static final int ROWS_AT_ONCE = 128;

    private final Path file;
    private final int dimension;

    private VectorFile(Path file, int dimension) {
        this.file = file;
        this.dimension = dimension;
    }

    /** Makes a file without rows, replacing any existing one. */
    static VectorFile create(Path file, ModelIdentity identity) throws StorageException {
        AtomicFile.write(file, header(identity).array());
        return new VectorFile(file, identity.dimension());
    }

    /**
     * @param rows how many the database counts
     * @return the file; empty if it is missing, foreign, damaged in its header or too short
     */
    static Optional<VectorFile> findSound(Path file, ModelIdentity identity, int rows) throws IOException {
        VectorFile found = new VectorFile(file, identity.dimension());
        try (FileChannel channel = found.openToRead()) {
            return isSound(channel, identity, rows) ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** @return a file in whatever state it is; empty if it is missing */
    static Optional<VectorFile> find(Path file, ModelIdentity identity) {
        return Files.isRegularFile(file) ? Optional.of(new VectorFile(file, identity.dimension())) : Optional.empty();
    }

    /** @return how many rows are there whole, by its size */
    int rows() throws IOException {
        return Math.clamp((Files.size(file) - HEADER) / (4L * dimension), 0, Integer.MAX_VALUE - 1);
    }

    /** @return whether an open file has this identity's header and at least this many rows; its position moves */
    static boolean isSound(FileChannel channel, ModelIdentity identity, int rows) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEADER);
        while (head.hasRemaining() && channel.read(head) >= 0) {
            // a channel may read in pieces
        }
        return !head.hasRemaining() && Arrays.equals(head.array(), header(identity).array())
                && channel.size() >= HEADER + 4L * rows * identity.dimension();
    }

    private static ByteBuffer header(ModelIdentity identity) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putInt(VERSION).putInt(identity.dimension());
        header.put(Sha256.digest().digest(identity.line().getBytes(StandardCharsets.UTF_8)));
        return header.rewind();
    }

    Path file() {
        return file;
    }

    /**
     * Writes rows and forces them to disk; they are in use once the database says so.
     *
     * @param first number of the first row
     * @param rows of length 1
     * @return the CRC-32C of each row
     */
    int[] write(int first, List<Feature> rows) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * dimension * rows.size()).order(ByteOrder.LITTLE_ENDIAN);
        int[] checks = new int[rows.size()];
        for (int i = 0; i < checks.length; i++) {
            bytes.asFloatBuffer().put(rows.get(i).values());
            checks[i] = RowChecksums.of(bytes.slice(bytes.position(), 4 * dimension));
            bytes.position(bytes.position() + 4 * dimension);
        }
        bytes.flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long at = HEADER + 4L * dimension * first;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(false);
        }
        return checks;
    }

    /** @return the file, opened for mapping: its rows can be read from then on, even if it is deleted */
    FileChannel openToRead() throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    /**
     * @param channel {@linkplain #openToRead opened}; need not stay open
     * @param checksums of the rows, if rows are to be checked
     * @return the first {@code rows} rows, mapped; they stay as they are while more are appended
     */
    static FeatureMatrix map(FileChannel channel, int rows, int dimension, Optional<RowChecksums> checksums)
            throws IOException {
        @SuppressWarnings("MustBeClosedChecker") // the matrix closes it
        Arena arena = Arena.ofShared();
        try {
            MemorySegment values = MappedFile.of(channel, HEADER, 4L * dimension * rows, arena);
            return new FeatureMatrix(arena, values, rows, dimension, checksums);
        } catch (Throwable problem) {
            arena.close();
            throw problem;
        }
    }

    /**
     * Reads the file once, in pieces and not mapped, as mapping would make hundreds of megabytes resident.
     *
     * @return the current CRC-32C of each of the first {@code rows} rows; 0 for rows after the end of the file
     */
    int[] checks(int rows) throws IOException {
        int[] checks = new int[rows];
        int row = 4 * dimension;
        ByteBuffer piece = ByteBuffer.allocate(row * ROWS_AT_ONCE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(HEADER);
            for (int first = 0; first < rows; first += ROWS_AT_ONCE) {
                piece.clear();
                while (piece.hasRemaining() && channel.read(piece) >= 0) {
                    // a channel may read in pieces
                }
                for (int i = 0; i < Math.min(piece.position() / row, rows - first); i++) {
                    checks[first + i] = RowChecksums.of(piece.slice(i * row, row));
                }
            }
        }
        return checks;
    }

    /** Writes a file of some rows of a matrix, in the order given. */
    static VectorFile copy(FeatureMatrix from, int[] rows, Path to, ModelIdentity identity)
            throws StorageException {
        AtomicFile.write(to, channel -> {
            write(channel, header(identity));
            for (int row : rows) {
                write(channel, from.values().asSlice(from.offset(row), 4L * from.dimension()).asByteBuffer());
            }
        });
        return new VectorFile(to, identity.dimension());
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
