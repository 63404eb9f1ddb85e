package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.cli.context.ServiceFactory;
import lookalike.cli.context.WindowOpener;
import lookalike.cli.option.EvaluateCommandLine;
import lookalike.cli.terminal.Terminal;
import lookalike.features.resnet.ResNet50Model;
import lookalike.service.Services;
import lookalike.storage.DataFolder;

/**
 * One run of the program in this JVM, through the same entry point as {@code main}.
 *
 * @param status its exit status
 * @param out its standard output
 * @param err its standard error
 */
public record CommandRun(int status, String out, String err) {

    /** Throws whatever a room might. */
    public interface Room {
        Services open(DataFolder home) throws LookalikeException;
    }

    public static CommandRun of(ServiceFactory factory, WindowOpener window, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new Program(factory, window, "1.2.3", Terminal.NONE).run(args,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A run that must not need any room. */
    public static CommandRun of(String... args) {
        return of(factory(home -> {
            throw new AssertionError("a room was opened in " + home.root());
        }), (_, _, _) -> {
            throw new AssertionError("the window was opened");
        }, args);
    }

    /** A run over the real rooms of a data folder. */
    public static CommandRun at(Path home, String... args) {
        String[] whole = new String[args.length + 2];
        whole[0] = "--home";
        whole[1] = home.toString();
        System.arraycopy(args, 0, whole, 2, args.length);
        return of(factory(folder -> Services.of(folder, new ResNet50Model(folder), "1.2.3", EvaluateCommandLine::of)),
                (_, _, _) -> {
                    throw new AssertionError("the window was opened");
                }, whole);
    }

    /** A run that works on files alone and has to leave the data folder untouched. */
    public static CommandRun onFiles(String... args) {
        Path untouched = Path.of("target", "untouched-home");
        CommandRun run = at(untouched, args);
        assertTrue(Files.notExists(untouched), "something was written into the data folder");
        return run;
    }

    /** Fails if it told of a problem by a stack trace. */
    public void assertNoTrace() {
        assertFalse(err.contains("\tat ") || err.contains("Exception:"), err);
    }

    /** @return the arguments in a line, between blanks */
    static String[] words(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }

    public static ServiceFactory factory(Room room) {
        return new ServiceFactory() {
            @Override
            public DataFolder home(Optional<Path> chosen) {
                return new DataFolder(chosen.orElse(Path.of("default-home")));
            }

            @Override
            public Services services(DataFolder home) {
                try {
                    return room.open(home);
                } catch (LookalikeException problem) {
                    throw CommandRun.<RuntimeException>unchecked(problem);
                }
            }

            @Override
            public Path log(DataFolder home) {
                return home.settings().resolve("lookalike.log");
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable problem) throws T {
        throw (T) problem;
    }
}
