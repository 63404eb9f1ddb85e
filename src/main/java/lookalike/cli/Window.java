package lookalike.cli;

import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;

/** Opens the window, which the command line knows nothing else about. */
@FunctionalInterface
public interface Window {

    /**
     * Shows the window and returns when it has been closed.
     *
     * @param network what was asked for of the network
     * @throws LookalikeException if there is no screen to show it on
     */
    void open(Rooms rooms, NetworkChoice network) throws LookalikeException;
}
