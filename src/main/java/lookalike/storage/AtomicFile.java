package lookalike.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.FileName;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file whole or not at all: to a temporary file beside its place, forced to disk, then renamed over it. A
 * reader sees the old file or the new one, never half of either, even if the machine stops in between.
 */
public final class AtomicFile {

    private static final SecureRandom NAMES = new SecureRandom();
    /** A file is locked later than it is made, but not by so much. */
    private static final Duration AT_WORK = Duration.ofMinutes(1);
    /** What this program is writing: to look at its lock would end it. */
    private static final Set<Path> WRITING = ConcurrentHashMap.newKeySet();

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
     * as it was and nothing is left beside it. What a killed program left is deleted by the next one that writes the
     * same file.
     */
    public static void write(Path place, Content content) throws StorageException {
        // Not Files.createTempFile: only their owner may read its files, even once they are renamed.
        Path beside = place.resolveSibling("%s.%016x.part".formatted(place.getFileName(), NAMES.nextLong()));
        try {
            Path folder = place.toAbsolutePath().getParent();
            if (folder == null) {
                throw new FileSystemException(place.toString(), null, "Is a directory");
            }
            Files.createDirectories(folder);
            sweep(place);
            WRITING.add(beside.toAbsolutePath());
            try (FileChannel file = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                    StandardOpenOption.WRITE); FileLock _ = lock(file)) {
                content.writeTo(file);
                file.force(true);
            }
            rename(beside, place);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        } finally {
            WRITING.remove(beside.toAbsolutePath());
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

    /**
     * Held while the file is written: a file that nobody holds is of a program that was killed.
     *
     * @return null where the file system has no locks
     */
    private static @Nullable FileLock lock(FileChannel file) {
        try {
            return file.tryLock();
        } catch (IOException | OverlappingFileLockException _) {
            return null;
        }
    }

    /** Deletes what killed programs have left of writing {@code place}. */
    private static void sweep(Path place) {
        Pattern left = Pattern.compile(Pattern.quote(place.getFileName() + ".") + "[0-9a-f]{16}\\.part");
        FileTime latest = FileTime.from(Instant.now().minus(AT_WORK));
        try (Stream<Path> files = Files.list(place.toAbsolutePath().getParent())) {
            for (Path file : files.filter(each -> left.matcher(FileName.of(each)).matches()).toList()) {
                if (!WRITING.contains(file) && Files.getLastModifiedTime(file).compareTo(latest) < 0
                        && isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException _) {
            // It is in nobody's way; the next one tries again.
        }
    }

    private static boolean isAbandoned(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException _) {
            return false;
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException _) {
            // The first problem is the one to report; a stray .part file does no harm.
        }
    }
}
