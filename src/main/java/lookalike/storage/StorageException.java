package lookalike.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lookalike.LookalikeException;

/** A problem with keeping data on this machine. */
public abstract sealed class StorageException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path place;

    private StorageException(Path place, String sentence, Throwable cause) {
        super(sentence, cause);
        this.place = place;
    }

    /** @return the file or folder that it happened to */
    public Path place() {
        return place;
    }

    /** A file or folder cannot be written. */
    public static final class NotWritable extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotWritable(Path place, IOException cause) {
            super(place, "%s cannot be written (%s); free some space or choose another data folder with --home."
                    .formatted(place, reason(cause)), cause);
        }
    }

    /** A file cannot be read. */
    public static final class NotReadable extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotReadable(Path place, IOException cause) {
            super(place, "%s cannot be read (%s); check that it exists and that you may open it."
                    .formatted(place, reason(cause)), cause);
        }
    }

    /** A file that came packed with the program cannot be unpacked. */
    public static final class DamagedPackage extends StorageException {
        private static final long serialVersionUID = 1L;

        public DamagedPackage(Path packed, IOException cause) {
            super(packed, "%s, which came with Lookalike, is damaged (%s); install Lookalike again."
                    .formatted(packed, reason(cause)), cause);
        }
    }

    /** A file of the program's own is damaged; it was given another name, and a new one is begun. */
    public static final class SetAside extends StorageException {
        private static final long serialVersionUID = 1L;

        public SetAside(Path aside, IOException cause) {
            super(aside, ("A file of settings could not be read and was set aside as %s; a new one is begun, and what "
                    + "was in the old one can be copied from there.").formatted(aside), cause);
        }
    }

    /** @return what went wrong in a few words, without repeating the file's name */
    public static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "access denied";
            case NoSuchFileException _ -> "no such file";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
