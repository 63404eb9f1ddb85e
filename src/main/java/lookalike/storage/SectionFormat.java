package lookalike.storage;

import java.nio.file.Path;
import lookalike.LookalikeException;
import org.jspecify.annotations.Nullable;

/**
 * A format of a {@link SectionFile}, and the problems that its package reports.
 *
 * @param <D> its description
 * @param <E> the problems
 */
public interface SectionFormat<D extends SectionDescription<D>, E extends LookalikeException> {

    /** @return the first 8 characters of such a file, ASCII; a line break at the end shows a text-mode copy */
    String magic();

    /** @return the version written, and the only one read */
    int version();

    /** @return the class of the description */
    Class<D> description();

    /** @return the problem of a file that does not begin with the magic */
    E foreign(Path file);

    /** @return the problem of a file of another version */
    E otherVersion(Path file, int version);

    /** @return the problem of a file that is shorter or longer than it says */
    E cutShort(Path file, long expected, long actual);

    /** @return the problem of a file whose table of checksums was changed */
    E changedChecksums(Path file);

    /** @return the problem of a file with a changed block of content, of so many */
    E changedBlock(Path file, int block, int blocks);

    /** @return the problem of a file whose description cannot be read, or names sections outside the file */
    E unreadableDescription(Path file, @Nullable Throwable cause);
}
