package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The launchers of an app image. Each has JVM options of its own, as Java takes all classes of an AOT cache at once,
 * and no cache together with the Vector API.
 */
enum ImageLauncher {

    /** What a user starts by double click. */
    WINDOW("Lookalike", Optional.of("window.aot")),
    /** What a user starts in a terminal. */
    COMMAND("lookalike-command", Optional.of("commands.aot")),
    /** What the others start for commands that compute for long ({@code lookalike.launch.ComputeProcess}). */
    COMPUTE("lookalike-compute", Optional.empty());

    /** The property by which the others find the last one. */
    private static final String COMPUTE_PROPERTY = "lookalike.compute";

    private final String fileName;
    private final Optional<String> cache;

    ImageLauncher(String fileName, Optional<String> cache) {
        this.fileName = fileName;
        this.cache = cache;
    }

    /** @return the file's name without the ending of Windows */
    String fileName() {
        return fileName;
    }

    /** @return the name of its AOT cache, if it has one */
    Optional<String> cache() {
        return cache;
    }

    /**
     * @param folder {@code jlink} of the checkout
     * @return the options that the launcher starts Java with
     */
    JvmOptions options(Path folder, Platform platform) throws IOException {
        JvmOptions options = JvmOptions.read(folder.resolve("jvm.options"))
                .and(JvmOptions.read(folder.resolve("installed.options")));
        if (cache.isEmpty()) {
            return options.and(JvmOptions.read(folder.resolve("vector.options")));
        }
        return options.and(JvmOptions.read(folder.resolve("aot.options"))).and(new JvmOptions(List.of(
                "-XX:AOTCache=$APPDIR/" + cache.get(),
                "-D" + COMPUTE_PROPERTY + "=$BINDIR/" + platform.executable(COMPUTE.fileName))));
    }

    /**
     * @param options of the JVM
     * @return the lines of the file that tells jpackage of this launcher beside the first one
     */
    static List<String> properties(JvmOptions options) {
        List<String> lines = new ArrayList<>(List.of("win-console=true", "win-menu=false", "win-shortcut=false",
                "linux-shortcut=false"));
        lines.add("java-options=" + String.join(" ", options.words()));
        return lines;
    }
}
