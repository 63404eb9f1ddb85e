package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the AOT cache of an app image (JEP 483, 514, 515): starts the program and searches with a photo, once to
 * index the sample catalogue and once more, like every later start, to record what it loads and compiles.
 *
 * @param home a data folder for these starts
 */
record AotTraining(ImageLayout layout, Path home) {

    private static final String WINDOW = "-Dglass.platform=Headless -Dprism.order=sw -Dlookalike.rehearsal=true ";
    private static final Pattern CACHE = Pattern.compile("(?m)^java-options=-XX:AOTCache=.*\\R");

    void run() throws IOException, InterruptedException {
        start("-XX:AOTMode=off");
        Path config = layout.appDir().resolve("Lookalike.cfg");
        String whole = Files.readString(config);
        // Java accepts no cache while it writes one.
        Files.writeString(config, withoutCache(whole));
        start("-XX:AOTCacheOutput=" + layout.appDir().resolve("lookalike.aot"));
        Files.writeString(config, whole);
        new FileTree(home).delete();
    }

    static String withoutCache(String config) {
        return CACHE.matcher(config).replaceAll("");
    }

    private void start(String option) throws IOException, InterruptedException {
        Path photo;
        try (Stream<Path> photos = Files.list(layout.appDir().resolve("dataset/photos"))) {
            photo = photos.sorted().findFirst().orElseThrow();
        }
        new ExternalCommand(List.of(layout.launcher().toString(), "--home", home.toString(), photo.toString()),
                Map.of("JAVA_TOOL_OPTIONS", WINDOW + option)).run();
    }
}
