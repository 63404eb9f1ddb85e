package lookalike.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of a file that is replaced while others may read it: each has a number in its name, is written whole
 * before it gets the name, and never changes afterwards. A reader takes the newest and keeps it open; a writer takes
 * the old ones away once there is a newer one, which on Windows has to wait until nobody has them open.
 *
 * @param folder where they lie
 * @param prefix what their names begin with
 * @param suffix what their names end with
 */
public record NumberedFiles(Path folder, String prefix, String suffix) {

    /** @return those that there are, the newest first; none if there is no folder */
    public List<Path> newestFirst() throws StorageException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern name = Pattern.compile(Pattern.quote(prefix) + "[0-9]{1,9}" + Pattern.quote(suffix));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(this::number).reversed()).toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }

    /** @return the name for the next version, which no file has */
    public Path next() throws StorageException {
        List<Path> files = newestFirst();
        return folder.resolve(prefix + (files.isEmpty() ? 0 : number(files.getFirst()) + 1) + suffix);
    }

    /** Takes all versions away but one. */
    public void deleteAllBut(Path kept) throws StorageException {
        newestFirst().stream().filter(file -> !file.equals(kept)).forEach(NumberedFiles::delete);
    }

    private int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(prefix.length(), name.length() - suffix.length()));
    }

    /** Takes a file away, if there is one and nobody has it open on a system that minds. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // A reader has it open, on a system that minds; it goes the next time.
        }
    }
}
