package lookalike.build.installer;

import java.nio.file.Path;

/**
 * The layout of an app image made by jpackage.
 *
 * @param parent the folder that jpackage made the image in
 */
record ImageLayout(Path parent, Platform platform) {

    /** @return the image's folder */
    Path image() {
        return parent.resolve(platform.system() == Platform.OperatingSystem.MACOS ? "Lookalike.app" : "Lookalike");
    }

    /** @return a program that a user starts */
    Path launcher(ImageLauncher launcher) {
        return image().resolve(switch (platform.system()) {
            case LINUX -> "bin";
            case WINDOWS -> "";
            case MACOS -> "Contents/MacOS";
        }).resolve(platform.executable(launcher.fileName()));
    }

    /** @return the file that tells a launcher how to start */
    Path configuration(ImageLauncher launcher) {
        return appDir().resolve(launcher.fileName() + ".cfg");
    }

    /** @return the folder of the jars and of the launcher's configuration, which JVM options call {@code $APPDIR} */
    Path appDir() {
        return image().resolve(switch (platform.system()) {
            case LINUX -> "lib/app";
            case WINDOWS -> "app";
            case MACOS -> "Contents/app";
        });
    }
}
