package lookalike.features.resnet.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import lookalike.InstalledNatives;
import lookalike.storage.PackedFile;
import lookalike.storage.StorageException;

/**
 * The native libraries of ND4J, 380 MB that an installed program has packed, since ONNX Runtime does the same. They
 * are unpacked once, when Deeplearning4j is first used, and JavaCPP is told to look for them there. Elsewhere they
 * are in their jars, and JavaCPP unpacks them by itself.
 *
 * @param packed the folder with the packed libraries, if any; its name contains their version
 * @param home the folder to make one of the same name in
 * @param properties of the JVM
 */
public record Nd4jNatives(Optional<Path> packed, Path home, Properties properties) {

    private static final String FOLDER = "nd4j";
    /** JavaCPP's search path, see its class {@code Loader}: used only if set, and read when that class is loaded. */
    private static final String PATH = "java.library.path";
    private static final String PATH_FIRST = "org.bytedeco.javacpp.pathsfirst";
    /** Where JavaCPP makes links under other names; by default in the user's home, outside the data folder. */
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    /** @param home the model's folder in the data folder */
    public Nd4jNatives(Path home) {
        this(InstalledNatives.ofThisProgram().find(FOLDER), home, System.getProperties());
    }

    /**
     * Unpacks the libraries unless that has been done, which is a cheap check. To be called before any class of ND4J
     * is loaded.
     */
    public void ready() throws StorageException {
        if (packed.isEmpty()) {
            return;
        }
        for (Path version : list(packed.get())) {
            Path place = home.resolve(version.getFileName());
            for (Path library : list(version)) {
                PackedFile file = new PackedFile(library);
                if (Files.notExists(place.resolve(file.name()))) {
                    file.unpack(place.resolve(file.name()));
                }
            }
            look(place.toAbsolutePath().toString());
        }
    }

    private void look(String place) {
        String path = properties.getProperty(PATH, "");
        if (!List.of(path.split(File.pathSeparator)).contains(place)) {
            properties.setProperty(PATH, path.isEmpty() ? place : place + File.pathSeparator + path);
        }
        properties.setProperty(PATH_FIRST, "true");
        properties.setProperty(CACHE, home.resolve("javacpp").toAbsolutePath().toString());
    }

    private static List<Path> list(Path folder) throws StorageException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }
}
