package lookalike.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything in a folder, for comparing it before and after an operation that must not change it.
 *
 * @param entries by path in the folder
 */
public record FolderState(Map<String, Entry> entries) {

    /** @param content SHA-256 of a file, empty for a folder */
    public record Entry(long bytes, FileTime modified, String content) {}

    public static FolderState of(Path folder) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                boolean file = Files.isRegularFile(path);
                entries.put(folder.relativize(path).toString(), new Entry(file ? Files.size(path) : 0,
                        Files.getLastModifiedTime(path), file ? Sha256.of(Files.readAllBytes(path)) : ""));
            }
        }
        return new FolderState(entries);
    }

    /** Makes a folder and its content read-only, or writable again; an administrator can write all the same. */
    public static void writable(Path folder, boolean writable) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                PosixFileAttributeView view =
                        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
                if (view != null) {
                    String rights = Files.isDirectory(path) ? "r-x" : "r--";
                    view.setPermissions(PosixFilePermissions.fromString(
                            writable ? "rwxr-xr-x" : rights + rights + rights));
                }
            }
        }
    }
}
