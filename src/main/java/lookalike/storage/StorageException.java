package lookalike.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import lookalike.LookalikeException;

/** A problem with keeping data on this machine. The details are the file or folder and the {@link IoReason}. */
public abstract sealed class StorageException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path place;

    private StorageException(Path place, Throwable cause, Object... further) {
        super(cause, Stream.concat(Stream.of(place, IoReason.of(cause)), Stream.of(further)).toArray());
        this.place = place;
    }

    /** @return the file or folder concerned */
    public Path place() {
        return place;
    }

    /** A file or folder cannot be written. The third detail is an {@link IoAdvice}. */
    public static final class NotWritable extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotWritable(Path place, IOException cause) {
            super(place, cause, IoAdvice.forWriting(IoReason.of(cause)));
        }
    }

    /** The data folder cannot be made or written. */
    public static final class NoDataFolder extends StorageException {
        private static final long serialVersionUID = 1L;

        public NoDataFolder(Path root, IOException cause) {
            super(root, cause);
        }
    }

    /** A file cannot be read. The third detail is an {@link IoAdvice}. */
    public static final class NotReadable extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotReadable(Path place, IOException cause) {
            super(place, cause, IoAdvice.forReading(IoReason.of(cause)));
        }
    }

    /** Another program goes on changing a file. */
    public static final class InUse extends StorageException {
        private static final long serialVersionUID = 1L;

        public InUse(Path place) {
            super(place, new IOException("locked by another program"));
        }
    }

    /** A file that was installed packed cannot be unpacked. */
    public static final class DamagedPackage extends StorageException {
        private static final long serialVersionUID = 1L;

        public DamagedPackage(Path packed, IOException cause) {
            super(packed, cause);
        }
    }

    /** One of the program's own files was damaged; it has been renamed, and a new one is begun. */
    public static final class SetAside extends StorageException {
        private static final long serialVersionUID = 1L;

        public SetAside(Path aside, IOException cause) {
            super(aside, cause);
        }
    }
}
