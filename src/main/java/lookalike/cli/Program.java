package lookalike.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.cli.annoy.AnnoyAddCommand;
import lookalike.cli.annoy.AnnoyBuildCommand;
import lookalike.cli.annoy.AnnoyCommand;
import lookalike.cli.annoy.AnnoyInfoCommand;
import lookalike.cli.annoy.AnnoyQueryCommand;
import lookalike.cli.annoy.AnnoyRemoveCommand;
import lookalike.cli.annoy.AnnoyTuneCommand;
import lookalike.cli.annoy.AnnoyVerifyCommand;
import lookalike.cli.command.BenchCommand;
import lookalike.cli.command.CatalogueAddCommand;
import lookalike.cli.command.CatalogueCommand;
import lookalike.cli.command.CatalogueExportCommand;
import lookalike.cli.command.CatalogueInfoCommand;
import lookalike.cli.command.CatalogueListCommand;
import lookalike.cli.command.CatalogueProblemsCommand;
import lookalike.cli.command.CatalogueRemoveCommand;
import lookalike.cli.command.CommandContext;
import lookalike.cli.command.CompletionCommand;
import lookalike.cli.command.EvaluateCommand;
import lookalike.cli.command.FeaturesCommand;
import lookalike.cli.command.IndexCommand;
import lookalike.cli.command.LookalikeCommand;
import lookalike.cli.command.ModelCommand;
import lookalike.cli.command.ModelGetCommand;
import lookalike.cli.command.ModelInfoCommand;
import lookalike.cli.command.ProblemReporter;
import lookalike.cli.command.SearchCommand;
import lookalike.cli.command.ServiceFactory;
import lookalike.cli.command.WindowOpener;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.Terminal;
import lookalike.features.NetworkChoice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine;

/** The whole command line: parses, runs one command, and answers with an exit status. */
public final class Program {

    /** What it is called where it is typed. */
    public static final String NAME = "lookalike";

    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST_HELP = 100;

    private final ServiceFactory wiring;
    private final WindowOpener window;
    private final String version;
    private final Terminal terminal;

    /**
     * @param wiring makes the rooms once a command needs them
     * @param window opened when no command is given
     * @param version of the program, for instance {@code 0.1.0}
     * @param terminal what the streams of {@link #run} lead to
     */
    public Program(ServiceFactory wiring, WindowOpener window, String version, Terminal terminal) {
        this.wiring = wiring;
        this.window = window;
        this.version = version;
        this.terminal = terminal;
    }

    /**
     * @param out gets results only
     * @param err gets progress and problems
     * @return 0 for done, 1 for failed, 2 for wrong usage
     */
    public int run(String[] args, PrintStream out, PrintStream err) {
        try (CommandContext session = new CommandContext(wiring, out, err, terminal)) {
            ProblemReporter problems = new ProblemReporter(session);
            try {
                Optional<List<Path>> photos = photosOnly(args);
                return photos.isPresent() ? open(photos.get(), session, problems)
                        : commandLine(session, problems, out, err).execute(args);
            } catch (Error error) {
                // picocli passes on exceptions, but not what comes of too little memory or a library that won't load.
                return problems.tell(error);
            }
        }
    }

    /**
     * How the program is started by a double click. Reading a command line takes a third of the time until the window
     * stands, so it is not read where there is nothing to read in it.
     *
     * @return the files that all arguments name, if none can be an option or a command: those have no dot or slash
     */
    private static Optional<List<Path>> photosOnly(String[] args) {
        try {
            return Stream.of(args).allMatch(Program::isFile)
                    ? Optional.of(Stream.of(args).map(Path::of).map(Path::toAbsolutePath).toList()) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static boolean isFile(String argument) {
        boolean isOption = argument.startsWith("-") || argument.startsWith("@");
        return !isOption && argument.matches(".*[./\\\\].*") && Files.exists(Path.of(argument));
    }

    private int open(List<Path> photos, CommandContext session, ProblemReporter problems) {
        try {
            window.open(session.rooms(), NetworkChoice.FREE, photos);
            return ExitStatus.DONE;
        } catch (LookalikeException | RuntimeException problem) {
            return problems.tell(problem);
        }
    }

    private CommandLine commandLine(CommandContext session, ProblemReporter problems, PrintStream out, PrintStream err) {
        CommandLine program = new CommandLine(new LookalikeCommand(session, window));
        program.addSubcommand(group(new ModelCommand(),
                new ModelGetCommand(session), new ModelInfoCommand(session)));
        program.addSubcommand(group(new CatalogueCommand(),
                new CatalogueAddCommand(session), new CatalogueListCommand(session),
                new CatalogueInfoCommand(session), new CatalogueProblemsCommand(session),
                new CatalogueExportCommand(session), new CatalogueRemoveCommand(session)));
        program.addSubcommand(new IndexCommand(session));
        program.addSubcommand(new SearchCommand(session));
        program.addSubcommand(new FeaturesCommand(session));
        program.addSubcommand(new EvaluateCommand(session, version));
        program.addSubcommand(new BenchCommand(session));
        program.addSubcommand(group(new AnnoyCommand(),
                new AnnoyBuildCommand(session), new AnnoyQueryCommand(session),
                new AnnoyInfoCommand(session), new AnnoyVerifyCommand(session),
                new AnnoyTuneCommand(session), new AnnoyAddCommand(session),
                new AnnoyRemoveCommand(session)));
        program.addSubcommand(new CompletionCommand(session));
        describe(program);
        program.setOut(new PrintWriter(out, true));
        program.setErr(new PrintWriter(err, true));
        program.setUsageHelpWidth(Math.clamp(terminal.columns().orElse(USUAL_WIDTH), USUAL_WIDTH, WIDEST_HELP));
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setParameterExceptionHandler((problem, _) -> problems.tell(problem));
        program.setExecutionExceptionHandler((problem, _, _) -> problems.tell(problem));
        return program;
    }

    private static CommandLine group(Object group, Object... commands) {
        CommandLine line = new CommandLine(group);
        List.of(commands).forEach(line::addSubcommand);
        return line;
    }

    /** Gives every command the same help and version options. */
    private void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.mixinStandardHelpOptions(true).version(NAME + " " + version);
        spec.usageMessage().sortOptions(false).sortSynopsis(false).abbreviateSynopsis(false);
        command.getSubcommands().values().forEach(this::describe);
    }
}
