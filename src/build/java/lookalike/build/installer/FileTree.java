package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder and everything in it.
 *
 * @param root the folder, which need not exist
 */
record FileTree(Path root) {

    /** @return the files directly in the folder, by name */
    List<Path> children() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** @return the length in bytes of every file in the folder and below, by its path in the folder */
    Map<Path, Long> lengths() throws IOException {
        Map<Path, Long> lengths = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                lengths.put(root.relativize(path), Files.size(path));
            }
        }
        return lengths;
    }

    /** Copies the folder, keeping the times of its files, which an AOT cache is checked against. */
    void copyTo(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Path place = target.resolve(root.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(path, place, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** Deletes the folder, including write-protected files, if it exists. */
    void delete() throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
    }
}
