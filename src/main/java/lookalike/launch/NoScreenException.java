package lookalike.launch;

import lookalike.LookalikeException;

/** There is no screen to show the window on. */
final class NoScreenException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    NoScreenException(Throwable cause) {
        super("There is no screen here to open the window on; 'lookalike --help' lists the commands that need none.",
                cause);
    }
}
