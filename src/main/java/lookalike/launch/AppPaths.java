package lookalike.launch;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.FileName;
import lookalike.storage.DataFolder;

/**
 * The paths of the program's data and of the files installed with it.
 *
 * @param surroundings that the paths depend on
 */
record AppPaths(Environment surroundings) {

    /** Names a folder with a model, for the training of the AOT cache. */
    static final String MODEL = "lookalike.model";
    private static final String HOME = "LOOKALIKE_HOME";

    /**
     * Chooses the first of: the folder asked for; {@code LOOKALIKE_HOME}; {@code cache/} of the checkout that the
     * program was built in and runs from; the system's place for the data of a user's programs.
     *
     * @param asked with {@code --home}
     * @throws LaunchException if {@code LOOKALIKE_HOME} is used and is no valid path
     */
    DataFolder home(Optional<Path> asked) throws LaunchException {
        Optional<Path> named = asked.isPresent() ? asked : named();
        return new DataFolder(named
                .or(() -> checkout().map(folder -> folder.resolve("cache")))
                .orElseGet(this::ofTheUser));
    }

    private Optional<Path> named() throws LaunchException {
        try {
            return surroundings.variable(HOME).map(Path::of);
        } catch (InvalidPathException problem) {
            throw new LaunchException.NoFolderName(HOME, problem);
        }
    }

    /** @return the sample catalogue drawn by the build, whether or not it exists */
    Path sample() {
        return dataset("sample");
    }

    /** @return photos to try the sample catalogue with, whether or not they exist */
    Path examples() {
        return dataset("photos");
    }

    /** @return the model installed with the program, if any */
    Optional<Path> model() {
        return Optional.ofNullable(surroundings.properties().getProperty(MODEL)).map(Path::of)
                .or(() -> surroundings.app().map(app -> app.toAbsolutePath().resolve("model")))
                .filter(Files::isDirectory);
    }

    private Path dataset(String name) {
        Path installed = surroundings.app().orElse(Path.of("")).toAbsolutePath().resolve("dataset").resolve(name);
        return Files.isDirectory(installed)
                ? installed
                : checkout().map(folder -> folder.resolve("dataset").resolve(name)).orElse(installed);
    }

    /**
     * The program's own checkout, recognised by its build file and its cache folder, if the program runs from its
     * target folder.
     */
    private Optional<Path> checkout() {
        return surroundings.app()
                .map(app -> app.toAbsolutePath().normalize().getParent())
                .filter(target -> FileName.of(target).equals("target"))
                .map(Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml"))
                        && Files.isRegularFile(folder.resolve("cache").resolve("README.md")));
    }

    /** For other systems see the XDG base directory specification: a relative path there is ignored. */
    private Path ofTheUser() {
        Path user = surroundings.userHome();
        return switch (surroundings.family()) {
            case WINDOWS -> surroundings.variable("LOCALAPPDATA").map(Path::of)
                    .orElseGet(() -> user.resolve("AppData").resolve("Local")).resolve("Lookalike");
            case MACOS -> user.resolve("Library").resolve("Application Support").resolve("Lookalike");
            case OTHER -> surroundings.variable("XDG_DATA_HOME").map(Path::of).filter(Path::isAbsolute)
                    .orElseGet(() -> user.resolve(".local").resolve("share")).resolve("lookalike");
        };
    }
}
