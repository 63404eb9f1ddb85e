package lookalike;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Native libraries that lie beside the jars of an installed program and not inside them, where signing reaches them and
 * nothing has to be unpacked. The launcher names their folder with {@value #PROPERTY}; elsewhere there is none.
 *
 * @param folder of the libraries
 */
public record InstalledNatives(Optional<Path> folder) {

    private static final String PROPERTY = "lookalike.natives";

    /** @return those of this program */
    public static InstalledNatives ofThisProgram() {
        return of(System.getProperties());
    }

    static InstalledNatives of(Properties properties) {
        return new InstalledNatives(Optional.ofNullable(properties.getProperty(PROPERTY)).map(Path::of)
                .filter(Files::isDirectory));
    }

    /** @return the library or folder of libraries with this name, if it was installed */
    public Optional<Path> find(String name) {
        return folder.map(place -> place.resolve(name)).filter(Files::exists);
    }
}
