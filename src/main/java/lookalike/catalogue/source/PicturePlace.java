package lookalike.catalogue.source;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place of pictures that may be on another machine.
 *
 * @param text a path, or a URI such as {@code hdfs://cluster/shop}
 */
public record PicturePlace(String text) {

    /** Of two letters at least, as one is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final String FILE = "file:";

    /** @return the folder or zip on this machine's file systems, which need not exist; empty for a place elsewhere */
    public Optional<Path> path() {
        try {
            if (!SCHEME.matcher(text).matches()) {
                return Optional.of(Path.of(text));
            }
            return text.regionMatches(true, 0, FILE, 0, FILE.length()) ? Optional.of(Path.of(URI.create(text)))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            // A URI that says file and names none.
            return Optional.empty();
        }
    }
}
