package lookalike.launch;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import lookalike.cli.terminal.Terminal;

/**
 * The program's environment at its start.
 *
 * @param variables of the environment
 * @param properties of the JVM; the launcher sets {@value #APP}, {@value #COLUMNS} and {@value #REWRITES}
 * @param interactive whether the JVM has a terminal for both input and output; a launcher's properties take
 *     precedence
 */
record Environment(Map<String, String> variables, Properties properties, boolean interactive) {

    /** The folder that the program was installed to. */
    static final String APP = "lookalike.app";
    /** The terminal's width, set if standard output goes to one. */
    static final String COLUMNS = "lookalike.columns";
    /** Set if standard error goes to a terminal. */
    static final String REWRITES = "lookalike.rewrites";
    private static final int USUAL_COLUMNS = 120;

    /** Systems with different places for files. */
    enum Family { WINDOWS, MACOS, OTHER }

    static Environment ofThisProgram() {
        Console console = System.console();
        return new Environment(System.getenv(), System.getProperties(), console != null && console.isTerminal());
    }

    Family family() {
        String name = properties.getProperty("os.name", "");
        return name.startsWith("Windows") ? Family.WINDOWS : name.startsWith("Mac") ? Family.MACOS : Family.OTHER;
    }

    /** @return the value of a variable; an empty one counts as not set, as in shells */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    Path userHome() {
        return Path.of(properties.getProperty("user.home"));
    }

    Optional<Path> app() {
        return Optional.ofNullable(properties.getProperty(APP)).map(Path::of);
    }

    Terminal terminal() {
        int columns = Integer.parseInt(properties.getProperty(COLUMNS, "0"));
        OptionalInt width = columns > 0 ? OptionalInt.of(columns)
                : interactive ? OptionalInt.of(USUAL_COLUMNS) : OptionalInt.empty();
        return new Terminal(width, interactive || properties.containsKey(REWRITES));
    }

    /** @return UTF-8, except in a Windows terminal, where it is the terminal's code page */
    Charset outputCharset() {
        return charset("stdout.encoding");
    }

    /** @return the same as {@link #outputCharset}, for standard error */
    Charset errorCharset() {
        return charset("stderr.encoding");
    }

    private Charset charset(String property) {
        return family() == Family.WINDOWS && interactive
                ? Charset.forName(properties.getProperty(property, "UTF-8"))
                : StandardCharsets.UTF_8;
    }
}
