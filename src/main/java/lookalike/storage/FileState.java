package lookalike.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What tells, without reading a file, that it is still the one that something was made of.
 *
 * @param name of the file in its folder
 * @param bytes its length
 * @param modified when it was written, in nanoseconds since 1970
 * @param changes for a SQLite database, how often it was written: the file change counter of its header
 *     (<a href="https://sqlite.org/fileformat2.html">Database File Format</a>, 1.3.7); else 0
 */
public record FileState(String name, long bytes, long modified, int changes) {

    private static final String DATABASE = ".db";
    private static final int COUNTER = 24;

    /** @return the state of a file; empty if there is none, or if a killed writer left a change of it half done */
    public static Optional<FileState> of(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            boolean isDatabase = name.endsWith(DATABASE);
            if (!Files.isRegularFile(file) || isDatabase && Files.exists(Sqlite.journal(file))) {
                return Optional.empty();
            }
            return Optional.of(new FileState(name, Files.size(file),
                    Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS), isDatabase ? changes(file) : 0));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static int changes(Path file) throws IOException {
        ByteBuffer counter = ByteBuffer.allocate(Integer.BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.read(counter, COUNTER) < Integer.BYTES ? 0 : counter.flip().getInt();
        }
    }

    /** @return whether the file of this name in a folder is in this state */
    public boolean isOf(Path folder) {
        return of(folder, name).filter(this::equals).isPresent();
    }
}
