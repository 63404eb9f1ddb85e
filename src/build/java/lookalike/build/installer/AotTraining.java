package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the AOT caches of an app image (JEP 483, 514, 515): starts the program and searches with a photo, once to
 * index the sample catalogue, and then with each launcher, like every later start, to record what it loads and
 * compiles.
 *
 * @param home a data folder for these starts
 */
record AotTraining(ImageLayout layout, Path home) {

    private static final String WINDOW = "-Dglass.platform=Headless -Dprism.order=sw -Dlookalike.rehearsal=true ";
    private static final Pattern CACHE = Pattern.compile("(?m)^java-options=-XX:AOTCache=.*\\R");
    /** The name of the sample catalogue, as the window adds it. */
    private static final String SAMPLE = "sample";

    void run() throws IOException, InterruptedException {
        String photo = photo().toString();
        List<String> window = List.of("--home", home.toString(), photo);
        start(ImageLauncher.WINDOW, "-XX:AOTMode=off", window);
        record(ImageLauncher.WINDOW, window);
        record(ImageLauncher.COMMAND, List.of("--home", home.toString(), "search", photo, "--catalogue", SAMPLE));
        new FileTree(home).delete();
    }

    private void record(ImageLauncher launcher, List<String> arguments) throws IOException, InterruptedException {
        Path config = layout.configuration(launcher);
        String whole = Files.readString(config);
        // Java accepts no cache while it writes one.
        Files.writeString(config, withoutCache(whole));
        start(launcher, "-XX:AOTCacheOutput=" + layout.appDir().resolve(launcher.cache().orElseThrow()), arguments);
        Files.writeString(config, whole);
    }

    static String withoutCache(String config) {
        return CACHE.matcher(config).replaceAll("");
    }

    private Path photo() throws IOException {
        try (Stream<Path> photos = Files.list(layout.appDir().resolve("dataset/photos"))) {
            return photos.sorted().findFirst().orElseThrow();
        }
    }

    private void start(ImageLauncher launcher, String option, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(layout.launcher(launcher).toString()));
        command.addAll(arguments);
        new ExternalCommand(command, Map.of("JAVA_TOOL_OPTIONS", WINDOW + option)).run();
    }
}
