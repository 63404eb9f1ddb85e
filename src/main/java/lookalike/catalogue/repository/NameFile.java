package lookalike.catalogue.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.catalogue.CatalogueName;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * {@code name.txt} in the folder of a catalogue whose name is not its folder's: the name in UTF-8. While a catalogue is
 * renamed it has two lines, the old name and the new one, of which the one that belongs to the folder counts; so the
 * catalogue has one of both names at any moment. If none belongs to the folder, the catalogue is called like it.
 */
final class NameFile {

    private static final String FILE = "name.txt";

    private NameFile() {}

    /** @return the name of the catalogue in a folder */
    static String read(Path folder) {
        String own = ReplacedFolder.place(folder);
        try {
            Path file = folder.resolve(FILE);
            return !Files.isRegularFile(file) ? own : Files.readString(file).lines().map(String::strip)
                    .filter(name -> CatalogueName.fits(name) && new CatalogueName(name).folder().equals(own))
                    .findFirst().orElse(own);
        } catch (IOException _) {
            return own;
        }
    }

    /** Stores both names of a catalogue whose folder is about to be renamed, unless both folders tell them. */
    static void write(Path folder, CatalogueName old, CatalogueName next) throws StorageException {
        if (!old.folder().equals(old.text()) || !next.folder().equals(next.text())) {
            AtomicFile.write(folder.resolve(FILE),
                    (old.text() + "\n" + next.text()).getBytes(StandardCharsets.UTF_8));
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
