package lookalike.build.installer;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A program run with the output of this one.
 *
 * @param arguments the program and what it is given
 * @param variables added to the environment of this process
 */
record ExternalCommand(List<String> arguments, Map<String, String> variables) {

    static ExternalCommand of(List<String> arguments) {
        return new ExternalCommand(arguments, Map.of());
    }

    /** @throws IOException if it cannot be started or ends with another status than 0 */
    void run() throws IOException, InterruptedException {
        int status = status();
        if (status != 0) {
            throw new IOException(arguments.getFirst() + " ended with " + status);
        }
    }

    /** @return the status that it ended with */
    int status() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(arguments).inheritIO();
        builder.environment().putAll(variables);
        return builder.start().waitFor();
    }
}
