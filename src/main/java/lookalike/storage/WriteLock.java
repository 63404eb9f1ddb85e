package lookalike.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
                taken = channel.tryLock() != null;
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
