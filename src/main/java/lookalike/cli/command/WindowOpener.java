package lookalike.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;

/** Opens the window, which the command line knows nothing else about. */
@FunctionalInterface
public interface WindowOpener {

    /**
     * Shows the window and returns when it has been closed; if there is one already, brings that to the front.
     *
     * @param network what was asked for of the network
     * @param photos what to search with at once; may be none
     * @throws LookalikeException if there is no screen to show it on
     */
    void open(Services rooms, NetworkChoice network, List<Path> photos) throws LookalikeException;
}
