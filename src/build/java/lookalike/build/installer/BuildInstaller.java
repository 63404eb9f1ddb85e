package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes an app image of the program's folder, with its own Java runtime, the model and the sample catalogue, and then
 * the system's installer. Run by {@code mvn -Pinstaller verify}; {@code jlink/README.md} describes the layout and its
 * reasons.
 */
public final class BuildInstaller {

    private final Path project;
    private final Path app;
    private final Path work;
    private final String version;
    private final String system;
    private final Platform platform = Platform.current();
    private final JdkTools tools;

    private BuildInstaller(Path project, Path app, Path work, String version, String system) {
        this.project = project;
        this.app = app;
        this.work = work;
        this.version = version;
        this.system = system;
        this.tools = new JdkTools(Path.of(System.getProperty("java.home")), project, work, version, platform);
    }

    /** @param args the checkout, the program's folder, the folder to work in, the version, the system's name */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        new BuildInstaller(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(),
                Path.of(args[2]).toAbsolutePath(), args[3], args[4]).build();
    }

    private void build() throws IOException, InterruptedException {
        new FileTree(work).delete();
        Icons.write(work.resolve("icons"));
        Path input = Files.createDirectories(work.resolve("input"));
        fill(input);
        runtime();
        image(input);
        new AotTraining(tools.layout(), work.resolve("rehearsal")).run();
        if (platform.system() == Platform.OperatingSystem.LINUX) {
            new LinuxPackages(project.resolve("jlink/linux"), work, version, platform).build();
        } else {
            ExternalCommand.of(tools.installer()).run();
            Files.move(tools.installerOfJpackage(), tools.preview());
        }
        Files.writeString(work.resolve("lookalike-%s-%s.sha256".formatted(version, system)), Checksums.of(work));
    }

    /** Adds the program's files, except its Java runtime. */
    private void fill(Path input) throws IOException, InterruptedException {
        Libraries libraries = new Libraries(app.resolve("lib"), platform);
        libraries.writeTo(input);
        new FileTree(app.resolve("dataset")).copyTo(input.resolve("dataset"));
        new ModelFiles(project.resolve("cache")).copyTo(input.resolve("model"),
                app.resolve("bin").resolve(platform.launcherScript()));
        Files.copy(project.resolve("LICENSE"), input.resolve("LICENSE"));
        pack(input, libraries.nd4jNatives(input));
    }

    /**
     * Packs what few users need: the network's float weights, and ND4J's natives, which xz packs to a tenth and a jar
     * to more than a quarter.
     */
    private static void pack(Path input, Path nd4j) throws IOException, InterruptedException {
        List<XzPacking.Input> files = new ArrayList<>();
        files.add(new XzPacking.Input(input.resolve("model").resolve(ModelFiles.WEIGHTS), true));
        try (Stream<Path> natives = Files.walk(nd4j)) {
            natives.filter(Files::isRegularFile).forEach(file -> files.add(new XzPacking.Input(file, false)));
        }
        XzPacking.pack(files);
    }

    private void runtime() throws IOException, InterruptedException {
        Path modules = app.resolve("modules");
        ExternalCommand.of(tools.jlink(modules)).run();
        boolean windows = platform.system() == Platform.OperatingSystem.WINDOWS;
        Path libraries = tools.runtime().resolve(windows ? "bin" : "lib");
        for (Path jar : new FileTree(modules).children()) {
            // JavaFX looks there first; otherwise it unpacks them into the user's home.
            JarFiles.unpack(jar, Libraries::isNative, libraries);
        }
    }

    private void image(Path input) throws IOException, InterruptedException {
        Path folder = project.resolve("jlink");
        Map<ImageLauncher, Path> further = new EnumMap<>(ImageLauncher.class);
        for (ImageLauncher launcher : List.of(ImageLauncher.COMMAND, ImageLauncher.COMPUTE)) {
            further.put(launcher, Files.write(work.resolve(launcher.fileName() + ".properties"),
                    ImageLauncher.properties(launcher.options(folder, platform))));
        }
        ExternalCommand.of(tools.appImage(input, ImageLauncher.WINDOW.options(folder, platform), further)).run();
    }
}
