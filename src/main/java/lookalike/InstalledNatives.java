package lookalike;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Native libraries that were installed beside the jars rather than inside them, so that they can be signed and need
 * not be unpacked. The launcher names their folder with {@value #PROPERTY}; without that property there are none.
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
