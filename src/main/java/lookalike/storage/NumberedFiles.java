package lookalike.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.FileName;

/**
 * The versions of a file that is replaced while others may read it: each has a number in its name, is written whole
 * before it gets that name, and never changes afterwards. A reader takes the newest and keeps it open; a writer
 * deletes the old ones once there is a newer one, on Windows only after every reader has closed them.
 *
 * @param folder of the versions
 * @param prefix of their names
 * @param suffix of their names
 */
public record NumberedFiles(Path folder, String prefix, String suffix) {

    /** @return the existing versions, newest first; none if there is no folder */
    public List<Path> newestFirst() throws StorageException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern name = Pattern.compile(Pattern.quote(prefix) + "[0-9]{1,9}" + Pattern.quote(suffix));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name.matcher(FileName.of(file)).matches())
                    .sorted(Comparator.comparingInt(this::number).reversed()).toList();
        } catch (NoSuchFileException _) {
            // Another program has just deleted it.
            return List.of();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }

    /** @return an unused name for the next version */
    public Path next() throws StorageException {
        List<Path> files = newestFirst();
        return folder.resolve(prefix + (files.isEmpty() ? 0 : number(files.getFirst()) + 1) + suffix);
    }

    /** Deletes all versions but one. */
    public void deleteAllBut(Path kept) throws StorageException {
        newestFirst().stream().filter(file -> !file.equals(kept)).forEach(NumberedFiles::delete);
    }

    private int number(Path file) {
        String name = FileName.of(file);
        return Integer.parseInt(name.substring(prefix.length(), name.length() - suffix.length()));
    }

    /** Deletes a file if it exists; on Windows it stays while it is open. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // Windows keeps an open file; it is deleted the next time.
        }
    }
}
