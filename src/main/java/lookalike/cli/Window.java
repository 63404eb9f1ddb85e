package lookalike.cli;

import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.features.Engine;

/** Opens the window, which the command line knows nothing else about. */
@FunctionalInterface
public interface Window {

    /**
     * Shows the window and returns when it has been closed.
     *
     * @param engine the engine asked for, if any
     * @throws LookalikeException if there is no screen to show it on
     */
    void open(Rooms rooms, Optional<Engine> engine) throws LookalikeException;
}
