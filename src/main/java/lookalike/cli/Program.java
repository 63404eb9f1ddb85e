package lookalike.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import lookalike.cli.client.ClientAddCommand;
import lookalike.cli.client.ClientCommand;
import lookalike.cli.client.ClientExportCommand;
import lookalike.cli.client.ClientHeartCommand;
import lookalike.cli.client.ClientImportCommand;
import lookalike.cli.client.ClientListCommand;
import lookalike.cli.client.ClientPurchaseCommand;
import lookalike.cli.client.ClientRemoveCommand;
import lookalike.cli.client.ClientRenameCommand;
import lookalike.cli.client.ClientSetCommand;
import lookalike.cli.client.ClientShowCommand;
import lookalike.cli.command.BenchCommand;
import lookalike.cli.command.CatalogueAddCommand;
import lookalike.cli.command.CatalogueCommand;
import lookalike.cli.command.CatalogueExportCommand;
import lookalike.cli.command.CatalogueInfoCommand;
import lookalike.cli.command.CatalogueListCommand;
import lookalike.cli.command.CatalogueProblemsCommand;
import lookalike.cli.command.CatalogueRemoveCommand;
import lookalike.cli.command.CatalogueRenameCommand;
import lookalike.cli.command.CompletionCommand;
import lookalike.cli.command.DuplicatesCommand;
import lookalike.cli.command.EvaluateCommand;
import lookalike.cli.command.FeaturesCommand;
import lookalike.cli.command.IndexCommand;
import lookalike.cli.command.LookalikeCommand;
import lookalike.cli.command.ModelCommand;
import lookalike.cli.command.ModelGetCommand;
import lookalike.cli.command.ModelInfoCommand;
import lookalike.cli.command.NeighboursCommand;
import lookalike.cli.command.SearchCommand;
import lookalike.cli.command.WordsCommand;
import lookalike.cli.context.CommandContext;
import lookalike.cli.context.ProblemReporter;
import lookalike.cli.context.ServiceFactory;
import lookalike.cli.context.WindowOpener;
import lookalike.cli.option.PathConverter;
import lookalike.cli.order.OrdersCommand;
import lookalike.cli.order.OrdersImportCommand;
import lookalike.cli.order.OrdersInfoCommand;
import lookalike.cli.order.OrdersLikeCommand;
import lookalike.cli.order.OrdersRecommendCommand;
import lookalike.cli.order.OrdersRemoveCommand;
import lookalike.cli.order.OrdersTogetherCommand;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.Terminal;
import lookalike.features.NetworkChoice;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The whole command line: parses, runs one command, and returns an exit status. */
public final class Program {

    private static final String COMPLETION = "completion";
    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST_HELP = 100;

    private final ServiceFactory factory;
    private final WindowOpener window;
    private final String version;
    private final Terminal terminal;

    /**
     * @param factory makes the services once a command needs them
     * @param window opened when no command is given
     * @param version of the program, for instance {@code 0.1.0}
     * @param terminal that the streams of {@link #run} lead to
     */
    public Program(ServiceFactory factory, WindowOpener window, String version, Terminal terminal) {
        this.factory = factory;
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
        try (CommandContext context = new CommandContext(factory, out, err, terminal)) {
            ProblemReporter problems = new ProblemReporter(context);
            try {
                Optional<List<Path>> photos = photosOnly(args);
                return photos.isPresent() ? open(photos.get(), context, problems)
                        : isVersion(args) ? printVersion(out)
                                : commandLine(context, problems, out, err, named(context, args)).execute(args);
            } catch (Error error) {
                // picocli passes on exceptions, but not errors such as too little memory or a library that does not
                // load.
                return problems.tell(error);
            }
        }
    }

    private static boolean isVersion(String[] args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    /** Prints what the option prints, without making the command line. */
    private int printVersion(PrintStream out) {
        out.println(fullVersion());
        out.flush();
        return ExitStatus.DONE;
    }

    private String fullVersion() {
        return LookalikeCommand.NAME + " " + version;
    }

    /**
     * Recognises a start by a double click. Parsing a command line takes a third of the time until the window
     * appears, so it is skipped when there is nothing to parse.
     *
     * @return the arguments as files, if none of them can be an option or a command, which contain no dot or slash
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
        return !argument.startsWith("-") && argument.matches(".*[./\\\\].*") && Files.exists(Path.of(argument));
    }

    private int open(List<Path> photos, CommandContext context, ProblemReporter problems) {
        try {
            window.open(context.services(), NetworkChoice.FREE, photos);
            return ExitStatus.DONE;
        } catch (LookalikeException | RuntimeException problem) {
            return problems.tell(problem);
        }
    }

    CommandLine commandLine(CommandContext context, ProblemReporter problems, PrintStream out, PrintStream err) {
        return commandLine(context, problems, out, err, Optional.empty());
    }

    /** @param only the one command that is needed; if empty, all are, as for help. Making all takes 0.1 s and more */
    private CommandLine commandLine(CommandContext context, ProblemReporter problems, PrintStream out, PrintStream err,
            Optional<String> only) {
        CommandLine program = new CommandLine(new LookalikeCommand(context, window));
        commands(context).forEach((name, command) -> {
            if (only.isEmpty() || only.get().equals(name)) {
                program.addSubcommand(command.get());
            }
        });
        describe(program);
        program.setOut(new PrintWriter(out, true, out.charset()));
        program.setErr(new PrintWriter(err, true, err.charset()));
        program.setUsageHelpWidth(Math.clamp(terminal.columns().orElse(USUAL_WIDTH), USUAL_WIDTH, WIDEST_HELP));
        program.setCaseInsensitiveEnumValuesAllowed(true);
        // '@photo.jpg' is a photo, and no file of arguments.
        program.setExpandAtFiles(false);
        program.registerConverter(Path.class, new PathConverter());
        program.setParameterExceptionHandler((problem, _) -> problems.tell(problem));
        program.setExecutionExceptionHandler((problem, _, _) -> problems.tell(problem));
        return program;
    }

    /**
     * @return the command that a command line names with its first word; empty if there is none, or if it is the one
     *     that tells of all
     */
    private static Optional<String> named(CommandContext context, String[] args) {
        int first = args.length > 2 && args[0].equals("--home") ? 2 : 0;
        return first < args.length ? Optional.of(args[first]).filter(name -> !name.equals(COMPLETION))
                .filter(commands(context).keySet()::contains)
                : Optional.empty();
    }

    /** @return how each command is made, by its name, in the order of the help */
    private static Map<String, Supplier<Object>> commands(CommandContext context) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("model", () -> group(new ModelCommand(),
                new ModelGetCommand(context), new ModelInfoCommand(context)));
        commands.put("catalogue", () -> group(new CatalogueCommand(),
                new CatalogueAddCommand(context), new CatalogueListCommand(context),
                new CatalogueInfoCommand(context), new CatalogueProblemsCommand(context),
                new CatalogueExportCommand(context), new CatalogueRenameCommand(context),
                new CatalogueRemoveCommand(context)));
        commands.put("index", () -> new IndexCommand(context));
        commands.put("search", () -> new SearchCommand(context));
        commands.put("duplicates", () -> new DuplicatesCommand(context));
        commands.put("neighbours", () -> new NeighboursCommand(context));
        commands.put("client", () -> group(new ClientCommand(),
                new ClientAddCommand(context), new ClientListCommand(context), new ClientShowCommand(context),
                new ClientSetCommand(context), new ClientHeartCommand(context), new ClientPurchaseCommand(context),
                new ClientRenameCommand(context), new ClientExportCommand(context),
                new ClientImportCommand(context), new ClientRemoveCommand(context)));
        commands.put("orders", () -> group(new OrdersCommand(),
                new OrdersImportCommand(context), new OrdersInfoCommand(context),
                new OrdersTogetherCommand(context), new OrdersRecommendCommand(context),
                new OrdersLikeCommand(context), new OrdersRemoveCommand(context)));
        commands.put("features", () -> new FeaturesCommand(context));
        commands.put("evaluate", () -> new EvaluateCommand(context));
        commands.put("bench", () -> new BenchCommand(context));
        commands.put("annoy", () -> group(new AnnoyCommand(),
                new AnnoyBuildCommand(context), new AnnoyQueryCommand(context),
                new AnnoyInfoCommand(context), new AnnoyVerifyCommand(context),
                new AnnoyTuneCommand(context), new AnnoyAddCommand(context),
                new AnnoyRemoveCommand(context)));
        commands.put(COMPLETION, () -> new CompletionCommand(context));
        commands.put("words", () -> new WordsCommand(context));
        return commands;
    }

    private static CommandLine group(Object group, Object... commands) {
        CommandLine line = new CommandLine(group);
        List.of(commands).forEach(line::addSubcommand);
        return line;
    }

    /** Gives every command the same help and version options. */
    private void describe(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.mixinStandardHelpOptions(true).version(fullVersion());
        spec.usageMessage().sortOptions(false).sortSynopsis(false).abbreviateSynopsis(false);
        command.getSubcommands().values().forEach(this::describe);
    }
}
