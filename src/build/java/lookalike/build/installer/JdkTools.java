package lookalike.build.installer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command lines of jlink and jpackage.
 *
 * @param jdk the JDK with the tools, whose parts become the runtime
 * @param project the checkout
 * @param work the folder in which everything is made
 * @param version of the program
 * @param platform that the tools run on and make installers for
 */
record JdkTools(Path jdk, Path project, Path work, String version, Platform platform) {

    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,"
            + "java.xml,jdk.charsets,jdk.unsupported,jdk.zipfs,jdk.localedata,jdk.incubator.vector,javafx.base,"
            + "javafx.graphics,javafx.controls,javafx.fxml,org.controlsfx.controls,atlantafx.base";

    /**
     * @return the command for a Java runtime with the modules that the program needs, not compressed since the
     *     installer is
     */
    List<String> jlink(Path modules) {
        return List.of(tool("jlink"), "--module-path", modules.toString(), "--add-modules", MODULES,
                "--include-locales", "en,de", "--strip-debug", "--no-header-files", "--no-man-pages",
                "--compress", "zip-0", "--output", runtime().toString());
    }

    /**
     * @param options of the window's launcher
     * @param further the other launchers, each with the file that describes it
     * @return the command for the app image of a folder of jars, model and catalogue
     */
    List<String> appImage(Path input, JvmOptions options, Map<ImageLauncher, Path> further) {
        List<String> command = new ArrayList<>(List.of(tool("jpackage"), "--type", "app-image",
                "--name", ImageLauncher.WINDOW.fileName(), "--app-version", jpackageVersion(), "--vendor", "Lookalike",
                "--runtime-image", runtime().toString(), "--input", input.toString(),
                "--dest", layout().parent().toString(), "--main-jar", "lookalike-" + version + ".jar",
                "--main-class", "lookalike.launch.Main", "--icon", icon().toString()));
        for (String option : options.words()) {
            command.add("--java-options");
            command.add(option);
        }
        further.forEach((launcher, file) -> {
            command.add("--add-launcher");
            command.add(launcher.fileName() + "=" + file);
        });
        return command;
    }

    /**
     * @return the command for the installer of the app image, on Windows and macOS; it writes
     *     {@link #installerOfJpackage}
     */
    List<String> installer() {
        return List.of(tool("jpackage"), "--type", installerType(), "--app-image", layout().image().toString(),
                "--name", "Lookalike", "--app-version", jpackageVersion(), "--dest", work.toString(),
                "--license-file", project.resolve("LICENSE").toString(),
                "--file-associations", project.resolve("jlink/lookalike.properties").toString());
    }

    /** @return the installer file that jpackage writes */
    Path installerOfJpackage() {
        return work.resolve("Lookalike-" + jpackageVersion() + "." + installerType());
    }

    /**
     * @return the installer's name for users, which says preview: the program has not been tried on these systems yet
     */
    Path preview() {
        return work.resolve("Lookalike-" + version + "-preview." + installerType());
    }

    /** @return the folder of the Java runtime */
    Path runtime() {
        return work.resolve("runtime");
    }

    ImageLayout layout() {
        return new ImageLayout(work.resolve("image"), platform);
    }

    private String installerType() {
        return switch (platform.system()) {
            case WINDOWS -> "msi";
            case MACOS -> "dmg";
            case LINUX -> throw new IllegalStateException("packages of Linux are not made by jpackage");
        };
    }

    /** On macOS jpackage refuses versions that begin with 0. */
    private String jpackageVersion() {
        return platform.system() == Platform.OperatingSystem.MACOS ? version.replaceFirst("^0\\.", "1.") : version;
    }

    private Path icon() {
        return work.resolve("icons").resolve(switch (platform.system()) {
            case LINUX -> "lookalike-512.png";
            case WINDOWS -> "lookalike.ico";
            case MACOS -> "lookalike.icns";
        });
    }

    private String tool(String name) {
        return jdk.resolve("bin").resolve(platform.executable(name)).toString();
    }
}
