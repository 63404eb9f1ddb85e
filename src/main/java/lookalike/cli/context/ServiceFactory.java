package lookalike.cli.context;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.service.Services;
import lookalike.storage.DataFolder;

/** Makes what the commands work with, once it is known which data folder is meant. */
public interface ServiceFactory {

    /**
     * @param chosen the folder given with {@code --home}, if any
     * @return the data folder to use
     * @throws LookalikeException if what should name it cannot
     */
    DataFolder home(Optional<Path> chosen) throws LookalikeException;

    /** @return the services of a data folder; opens nothing yet */
    Services services(DataFolder home);

    /** @return the file that the details of unexpected problems go to */
    Path log(DataFolder home);
}
