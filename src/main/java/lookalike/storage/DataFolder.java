package lookalike.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * The folder that holds everything Lookalike stores: the model, a folder for each catalogue, clients, settings and
 * favourites. May be deleted at any time; all of it except clients, orders, settings and favourites can be made again.
 *
 * @param root absolute; need not exist yet
 */
public record DataFolder(Path root) {

    /** Written and deleted to see whether the folder can be written. */
    private static final String PROBE = "writable.part";

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** @return the folder of the network and its weights */
    public Path model() {
        return root.resolve("model");
    }

    /** @return the folder whose sub-folders are the catalogues */
    public Path catalogues() {
        return root.resolve("catalogues");
    }

    /** @return the folder of the window's settings and the log */
    public Path settings() {
        return root.resolve("settings");
    }

    /** @return the folder of the clients, a file for each */
    public Path clients() {
        return root.resolve("clients");
    }

    /** Makes the folder if need be and checks that it can be written, so that a long job does not fail at its end. */
    public void prepare() throws StorageException {
        try {
            if (Files.isRegularFile(root)) {
                throw new NotDirectoryException(root.toString());
            }
            Files.createDirectories(root);
            // Always of one name, so that one which a killed program has left is gone with the next.
            Path probe = root.resolve(PROBE);
            Files.write(probe, new byte[0]);
            Files.deleteIfExists(probe);
        } catch (IOException problem) {
            throw new StorageException.NoDataFolder(root, problem);
        }
    }
}
