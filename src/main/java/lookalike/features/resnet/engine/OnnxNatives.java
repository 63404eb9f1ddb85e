package lookalike.features.resnet.engine;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.features.ModelException;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * The native libraries of ONNX Runtime. By default it copies them to a new temporary folder at every start and leaves
 * that folder behind, on Windows with the copies. So they are unpacked once, to a folder of the model named by
 * version, and ONNX Runtime is told to use it. If that fails, the default applies.
 *
 * @param folder of the libraries; each version has a sub-folder
 */
public record OnnxNatives(Path folder) {

    private static final String PROPERTY = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    /** @return empty if ONNX Runtime runs here, else a short reason why not */
    public Optional<String> problem() {
        if (System.getProperty(PROPERTY) == null) {
            unpacked().filter(OnnxNatives::loads).ifPresent(ready -> System.setProperty(PROPERTY, ready.toString()));
        }
        try {
            // The first call sets the level: warnings about processors are not for the user.
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "lookalike");
            return Optional.empty();
        } catch (LinkageError | RuntimeException problem) {
            return Optional.of(ModelException.reason(problem));
        }
    }

    /** @return the folder with the libraries, if they could be unpacked */
    Optional<Path> unpacked() {
        Path place = folder.resolve("onnxruntime-" + version());
        try {
            for (String library : LIBRARIES) {
                unpack(System.mapLibraryName(library), place);
            }
            return Optional.of(place);
        } catch (IOException | StorageException _) {
            return Optional.empty();
        }
    }

    /** Some systems forbid running libraries from a data folder; this finds out while there is still an alternative. */
    @SuppressWarnings("restricted")
    private static boolean loads(Path place) {
        try {
            System.load(place.resolve(System.mapLibraryName(LIBRARIES.getFirst())).toAbsolutePath().toString());
            return true;
        } catch (UnsatisfiedLinkError _) {
            return false;
        }
    }

    private static void unpack(String file, Path place) throws IOException, StorageException {
        URL packed = OrtEnvironment.class.getResource("/ai/onnxruntime/native/%s/%s".formatted(platform(), file));
        if (packed == null) {
            throw new IOException("no " + file + " for this platform");
        }
        URLConnection connection = packed.openConnection();
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            Path unpacked = place.resolve(file);
            if (!Files.isRegularFile(unpacked) || Files.size(unpacked) != connection.getContentLengthLong()) {
                AtomicFile.write(unpacked, channel -> stream.transferTo(AtomicFile.stream(channel)));
            }
        }
    }

    private static String version() {
        return Optional.ofNullable(OrtEnvironment.class.getPackage().getImplementationVersion()).orElse("unknown");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = system.contains("mac") ? "osx" : system.contains("windows") ? "win" : "linux";
        return name + (processor.contains("aarch64") || processor.contains("arm64") ? "-aarch64" : "-x64");
    }
}
