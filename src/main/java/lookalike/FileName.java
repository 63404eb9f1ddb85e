package lookalike;

import java.nio.file.Path;

/** What a file or folder is called. */
public final class FileName {

    private FileName() {}

    /** @return the last name of a path, or the whole path if it has none, like the root of a disk */
    public static String of(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
