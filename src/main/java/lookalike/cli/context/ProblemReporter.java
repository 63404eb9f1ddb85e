package lookalike.cli.context;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.UncheckedLookalikeException;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.text.CommandLineMessages;
import lookalike.cli.text.FileNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;

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
            case UncheckedLookalikeException carried -> CommandLineMessages.sentence(carried.problem());
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
        context.tell(UsageSentence.of(problem));
        return ExitStatus.WRONG_USAGE;
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
