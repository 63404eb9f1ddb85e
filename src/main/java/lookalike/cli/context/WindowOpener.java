package lookalike.cli.context;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.service.Services;

/** Opens the window; all that the command line knows of it. */
@FunctionalInterface
public interface WindowOpener {

    /**
     * Shows the window and returns when it has been closed; if there is one already, brings it to the front.
     *
     * @param network the user's choice of how to run the network
     * @param photos to search with at once; may be none
     * @throws LookalikeException if there is no screen to show it on
     */
    void open(Services services, NetworkChoice network, List<Path> photos) throws LookalikeException;
}
