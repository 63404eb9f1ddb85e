package lookalike.build.installer;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A program run with the output of this one.
 *
 * @param arguments the program and its arguments
 * @param variables added to the environment of this process
 */
record ExternalCommand(List<String> arguments, Map<String, String> variables) {

    static ExternalCommand of(List<String> arguments) {
        return new ExternalCommand(arguments, Map.of());
    }

    /** @throws IOException if it cannot be started or its exit status is not 0 */
    void run() throws IOException, InterruptedException {
        int status = status();
        if (status != 0) {
            throw new IOException(arguments.getFirst() + " ended with " + status);
        }
    }

    /** @return the exit status */
    int status() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(arguments).inheritIO();
        builder.environment().putAll(variables);
        return builder.start().waitFor();
    }
}
