package lookalike.cli.context;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.cli.option.PathConverter;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.text.CommandLineMessages;
import lookalike.cli.text.FileNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a thrown problem into a sentence on standard error and an exit status; the only place that does. */
public final class ProblemReporter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReporter.class);

    private final CommandContext context;

    public ProblemReporter(CommandContext context) {
        this.context = context;
    }

    /** Reports the problem that stopped a command. */
    public int tell(Throwable problem) {
        context.tell(switch (problem) {
            case LookalikeException expected -> CommandLineMessages.sentence(expected);
            case InvalidPathException name -> FileNames.sentence(name.getInput()) + ".";
            case CancellationException _ -> "Stopped.";
            case OutOfMemoryError _ -> "This needs more memory than Lookalike may use; allow more with "
                    + "JAVA_TOOL_OPTIONS, for instance JAVA_TOOL_OPTIONS=-Xmx8g.";
            default -> unexpected(problem);
        });
        return ExitStatus.FAILED;
    }

    /** Reports a wrong command line, and where to read about the right one. */
    public int tell(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String hint = "Try '" + command.getCommandSpec().qualifiedName() + " --help'.";
        context.tell(namesNoFile(problem).orElse(Objects.requireNonNullElse(problem.getMessage(), hint)));
        if (problem instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream().limit(1)
                    .forEach(meant -> context.tell("Did you mean '" + meant + "'?"));
        }
        context.tell(hint);
        return ExitStatus.WRONG_USAGE;
    }

    /** picocli calls an argument unmatched if a list of files goes before it and it cannot be a file itself. */
    private static Optional<String> namesNoFile(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            for (String argument : unmatched.getUnmatched()) {
                try {
                    new PathConverter().convert(argument);
                } catch (TypeConversionException reason) {
                    return Optional.ofNullable(reason.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    private String unexpected(Throwable problem) {
        Optional<Path> log = context.log();
        LOG.error("a mistake of the program", problem);
        String what = "Something went wrong in Lookalike itself (" + problem.getClass().getSimpleName() + ")";
        return what + log.filter(Files::exists)
                .map(file -> "; " + file + " has the details.")
                .orElse(", and it could not write its log; choose a data folder that can be written with --home.");
    }
}
