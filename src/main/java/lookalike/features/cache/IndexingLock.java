package lookalike.features.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lookalike.features.FeatureCacheException;

/** Keeps two runs from indexing one catalogue at once, in this program or another; a killed run lets go of it. */
public final class IndexingLock implements Closeable {

    private final FileChannel channel;

    private IndexingLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws FeatureCacheException.Busy if somebody has it */
    public static IndexingLock take(Path folder) throws FeatureCacheException {
        try {
            FileChannel channel = FileChannel.open(folder.resolve("indexing.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new IndexingLock(channel);
            }
            channel.close();
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
        throw new FeatureCacheException.Busy(folder);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
