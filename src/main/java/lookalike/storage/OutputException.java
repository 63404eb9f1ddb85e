package lookalike.storage;

import java.nio.file.Path;
import lookalike.LookalikeException;

/** A file that a command or the window is to write would destroy something. The first detail is the file. */
public abstract sealed class OutputException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path place;

    private OutputException(Path place, Object... details) {
        super(null, details);
        this.place = place;
    }

    /** @return the file or folder that was not written */
    public Path place() {
        return place;
    }

    /** The same job reads this file, or reads the folder that it is in. */
    public static final class IsInput extends OutputException {
        private static final long serialVersionUID = 1L;

        public IsInput(Path place) {
            super(place, place);
        }
    }

    /** The file is one that a catalogue is read from, or would become one. */
    public static final class OfCatalogue extends OutputException {
        private static final long serialVersionUID = 1L;

        public OfCatalogue(Path place, String catalogue) {
            super(place, place, catalogue);
        }
    }

    /** The file is one of Lookalike's own. */
    public static final class OfLookalike extends OutputException {
        private static final long serialVersionUID = 1L;

        public OfLookalike(Path place) {
            super(place, place);
        }
    }

    /** There is a file of that name, and nobody said that it may be replaced. */
    public static final class Exists extends OutputException {
        private static final long serialVersionUID = 1L;

        public Exists(Path place) {
            super(place, place);
        }
    }

    /** A file is wanted, and there is a folder. */
    public static final class IsFolder extends OutputException {
        private static final long serialVersionUID = 1L;

        public IsFolder(Path place) {
            super(place, place);
        }
    }

    /** A folder is wanted, and there is a file. */
    public static final class NoFolder extends OutputException {
        private static final long serialVersionUID = 1L;

        public NoFolder(Path place) {
            super(place, place);
        }
    }

    /** There is a pipe, socket or device. */
    public static final class NoFile extends OutputException {
        private static final long serialVersionUID = 1L;

        public NoFile(Path place) {
            super(place, place);
        }
    }
}
