package lookalike.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/**
 * Writes a file whole or not at all: to a temporary file beside its place, forced to disk, then renamed over it. A
 * reader sees the old file or the new one, never half of either, even if the machine stops in between.
 */
public final class AtomicFile {

    private static final SecureRandom NAMES = new SecureRandom();

    private AtomicFile() {}

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        /** @param file positioned at 0 of a new empty file, open for reading and writing */
        void writeTo(FileChannel file) throws IOException;
    }

    /** Writes {@code bytes} to {@code place}, making its folder if need be. */
    public static void write(Path place, byte[] bytes) throws StorageException {
        write(place, file -> {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        });
    }

    /**
     * Writes what {@code content} writes to {@code place}, making its folder if need be. If that fails, the place is
     * as it was and nothing is left beside it.
     */
    public static void write(Path place, Content content) throws StorageException {
        // Not Files.createTempFile: only their owner may read its files, even once they are renamed.
        Path beside = place.resolveSibling("%s.%016x.part".formatted(place.getFileName(), NAMES.nextLong()));
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            try (FileChannel file = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                content.writeTo(file);
                file.force(true);
            }
            rename(beside, place);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        } finally {
            discard(beside);
        }
    }

    /** Moves a finished file over {@code place} in one step. */
    public static void rename(Path finished, Path place) throws IOException {
        try {
            Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(finished, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return a stream that writes to {@code file} from its position on; closing it leaves the file open */
    public static OutputStream stream(FileChannel file) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
            }
        };
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException _) {
            // The first problem is the one to report; a stray .part file does no harm.
        }
    }
}
