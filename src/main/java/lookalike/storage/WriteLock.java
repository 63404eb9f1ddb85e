package lookalike.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A lock between writers, in this program or another; the system releases it when its holder is killed. Readers take
 * no lock.
 */
public final class WriteLock implements AutoCloseable {

    /**
     * Locks held by this program: where the system's locks belong to a process, closing any channel would release
     * them.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final int LENGTHS = 4000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** In milliseconds. */
    private static final int LONGEST_PAUSE = 20;

    private final Path file;
    private final FileChannel channel;

    private WriteLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param file to lock, made if need be; it stays when the lock is released
     * @return the lock; empty if another writer holds it
     */
    public static Optional<WriteLock> take(Path file) throws StorageException {
        Path place = file.toAbsolutePath().normalize();
        if (!HELD.add(place)) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                taken = channel.tryLock() != null && isAt(place, channel);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            return taken ? Optional.of(new WriteLock(place, channel)) : Optional.empty();
        } catch (IOException problem) {
            throw new StorageException.NotWritable(file, problem);
        } finally {
            if (!taken) {
                HELD.remove(place);
            }
        }
    }

    /**
     * Waits a while for another writer, who holds such locks for the moment that writing a small file takes.
     *
     * @param file to lock, made if need be; it stays when the lock is released
     * @return the lock; empty if others go on holding it, or this thread is interrupted
     */
    public static Optional<WriteLock> await(Path file) throws StorageException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                Optional<WriteLock> lock = take(file);
                if (lock.isPresent() || System.nanoTime() - end > 0) {
                    return lock;
                }
                // By chance, so that of two that write all the time none waits for ever.
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * The one that held the lock before may have deleted its file, so that the next one would make and lock another.
     * The file is given a length by chance, which that at the place must have; it is not opened a second time, since
     * closing it would release the lock.
     *
     * @return whether a locked file is the one at its place, and no deleted one
     */
    private static boolean isAt(Path place, FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.allocate(1), ThreadLocalRandom.current().nextInt(LENGTHS));
        } catch (IOException _) {
            // A full disk must not keep anyone from deleting.
            return Files.exists(place);
        }
        try {
            return Files.size(place) == channel.size();
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() throws StorageException {
        try {
            channel.close();
        } catch (IOException problem) {
            throw new StorageException.NotWritable(file, problem);
        } finally {
            HELD.remove(file);
        }
    }
}
