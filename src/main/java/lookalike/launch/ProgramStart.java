package lookalike.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the build's launcher starts the program.
 *
 * @param app the program's folder, as the build leaves it
 */
record ProgramStart(Path app) {

    private static final String VECTOR = "vector.options";

    /** @return the folder of the jars and of the files of options */
    Path libraries() {
        return app.resolve("lib");
    }

    /** @return the options that make the Vector API available */
    Path vectorOptions() {
        return libraries().resolve(VECTOR);
    }

    /** @return the beginning of a command line that starts a class of the program just as the launcher does */
    List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--module-path",
                app.resolve("modules").toString(),
                "@" + libraries().resolve("jvm.options"), "-D" + Environment.APP + "=" + app));
        command.addAll(options);
        command.addAll(List.of("-cp", libraries() + File.separator + "*"));
        return command;
    }
}
