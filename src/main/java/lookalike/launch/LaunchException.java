package lookalike.launch;

import java.nio.file.InvalidPathException;
import lookalike.LookalikeException;

/** The program cannot start as asked. */
abstract sealed class LaunchException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private LaunchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** There is no screen to show the window on. */
    static final class NoScreen extends LaunchException {
        private static final long serialVersionUID = 1L;

        NoScreen(Throwable cause) {
            super("There is no screen here to open the window on; 'lookalike --help' lists the commands that need "
                    + "none.", cause);
        }
    }

    /** A variable of the environment should name a folder and cannot. */
    static final class NoFolderName extends LaunchException {
        private static final long serialVersionUID = 1L;

        NoFolderName(String variable, InvalidPathException cause) {
            super("The variable %s is set to '%s', which cannot be a folder; set it to the name of one."
                    .formatted(variable, cause.getInput().replace('\0', '?')), cause);
        }
    }
}
