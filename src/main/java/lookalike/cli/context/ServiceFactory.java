package lookalike.cli.context;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.service.Services;
import lookalike.storage.DataFolder;

/** Makes the services of the commands, once the data folder is known. */
public interface ServiceFactory {

    /**
     * @param chosen the folder given with {@code --home}, if any
     * @return the data folder to use
     * @throws LookalikeException if an environment variable should name it but is no valid path
     */
    DataFolder home(Optional<Path> chosen) throws LookalikeException;

    /** @return the services of a data folder; opens nothing yet */
    Services services(DataFolder home);

    /** @return the log with details of unexpected problems */
    Path log(DataFolder home);
}
