package lookalike.launch;

import java.nio.file.InvalidPathException;
import lookalike.LookalikeException;

/** The program cannot start as requested. */
abstract sealed class LaunchException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private LaunchException(Throwable cause, Object... details) {
        super(cause, details);
    }

    /** There is no screen to show the window on. */
    static final class NoScreen extends LaunchException {
        private static final long serialVersionUID = 1L;

        NoScreen(Throwable cause) {
            super(cause);
        }
    }

    /** An environment variable should name a folder, but is no valid path. */
    static final class NoFolderName extends LaunchException {
        private static final long serialVersionUID = 1L;

        NoFolderName(String variable, InvalidPathException cause) {
            super(cause, variable, cause.getInput().replace('\0', '?'));
        }
    }
}
