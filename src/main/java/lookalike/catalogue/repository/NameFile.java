package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.catalogue.CatalogueName;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * {@code name.txt} in the folder of a catalogue whose name is not its folder's: the name in UTF-8. If it is missing or
 * the name of another folder, which happens where renaming was interrupted, the catalogue is called like its folder.
 */
final class NameFile {

    private static final String FILE = "name.txt";

    private NameFile() {}

    /** @return the name of the catalogue in a folder */
    static String read(Path folder) {
        String own = folder.getFileName().toString();
        try {
            Path file = folder.resolve(FILE);
            String name = Files.isRegularFile(file) ? Files.readString(file).strip() : own;
            return CatalogueName.fits(name) && new CatalogueName(name).folder().equals(own) ? name : own;
        } catch (IOException _) {
            return own;
        }
    }

    /** Stores a name, unless the folder tells it. */
    static void write(Path folder, CatalogueName name) throws StorageException {
        Path file = folder.resolve(FILE);
        if (!name.folder().equals(name.text())) {
            AtomicFile.write(file, name.text().getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(file, problem);
        }
    }
}
