package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.EvaluationDefaults;
import lookalike.cli.option.ForceOption;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.SpeedOptions;
import lookalike.cli.option.VectorSourceConverter;
import lookalike.cli.output.FeatureSpeedTable;
import lookalike.cli.output.PhotoTables;
import lookalike.cli.output.ReportSentences;
import lookalike.cli.output.SpeedOutput;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.speed.FeatureSpeedLine;
import lookalike.features.NetworkChoice;
import lookalike.service.evaluation.EvaluationRequest;
import lookalike.service.evaluation.RankingCost;
import lookalike.service.features.VectorSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike bench}: how fast the program is on this machine. */
@Command(name = "bench", defaultValueProvider = EvaluationDefaults.OfSpeed.class,
        header = "Measures how fast this machine is: searching, or computing features.",
        description = {"", "Exact k-NN and the forest in time, accuracy and scale: recall is counted against exact "
                + "search of the same vectors, which takes turns with the forest, as machines drift. Queries are held "
                + "out. What is built goes to the folder for temporary files and is thrown away.",
            ""})
public final class BenchCommand implements Callable<Integer> {

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "CATALOGUE|ITEMS.npy", converter = VectorSourceConverter.class,
            description = "The catalogue whose features are searched, as 'lookalike catalogue list' names it; or "
                    + "vectors, float32, one row an item.")
    private VectorSource items;
    @Option(names = "--features",
            description = "Measure the network in 8-bit integers and in float instead, alone and in indexing.")
    private boolean features;
    @Option(names = "--ranking", description = "Measure queries by photo instead, by the original method and as "
            + "ranked, exact and by the forest: milliseconds, and how far the first five agree with exact search; and "
            + "what the ranking keeps.")
    private boolean ranking;
    private int pictures;
    private int rounds;
    @Mixin
    private SpeedOptions speed;
    @Mixin
    private ForceOption force;
    @Mixin
    private FormatOption format;

    public BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Option(names = "--pictures", paramLabel = "N", defaultValue = "256",
            description = "With --features and --ranking, the number of pictures; by default ${DEFAULT-VALUE}.")
    void pictures(int wanted) {
        pictures = atLeastOne("--pictures", wanted);
    }

    @Option(names = "--rounds", paramLabel = "N",
            description = "Number of rounds, whose medians are printed; by default ${DEFAULT-VALUE}.")
    void rounds(int wanted) {
        rounds = atLeastOne("--rounds", wanted);
    }

    private int atLeastOne(String option, int wanted) {
        if (wanted < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1, not " + wanted);
        }
        return wanted;
    }

    @Override
    public Integer call() throws LookalikeException {
        if (features) {
            measureFeatures(catalogue("--features"));
        } else if (ranking) {
            measureRanking(catalogue("--ranking"));
        } else {
            measureSearch();
        }
        return ExitStatus.DONE;
    }

    private String catalogue(String option) {
        return switch (items) {
            case VectorSource.CatalogueNamed(String name) -> name;
            case VectorSource.NpyFile(Path file) -> throw new ParameterException(spec.commandLine(),
                    option + " needs the pictures of a catalogue, and " + file + " has none");
        };
    }

    private void measureRanking(String name) throws LookalikeException {
        RankingCost cost;
        try (ProgressMeter monitor = context.monitor()) {
            cost = context.services().evaluation().rankingCost(name, NetworkChoice.FREE, pictures, rounds,
                    EvaluationRequest.USUAL_SEED, monitor);
        }
        context.print(format.format(), PhotoTables.cost(cost, format.format()));
        context.tell("Medians over %d pictures and %d rounds; 'more' is the median of each photo's difference to raw "
                .formatted(pictures, rounds) + "exact search, 'agreement' the share of the first five places that "
                + "exact search of the same ranking fills alike.");
        context.tell(PhotoTables.sentence(cost));
    }

    private void measureSearch() throws LookalikeException {
        if (speed.out().isPresent()) {
            context.services().outputs().folder(speed.out().get(), SpeedReport.FILE_NAMES, force.replace(),
                    inputs());
        }
        SpeedReport report;
        try (ProgressMeter monitor = context.monitor()) {
            report = context.services().evaluation().benchmark(speed.request(items, rounds), monitor);
        }
        context.print(format.format(), SpeedOutput.table(report, format.format()));
        ReportSentences.tellGrowth(report, context.console());
        if (speed.out().isPresent()) {
            if (!report.write(speed.out().get())) {
                context.tell(ReportSentences.NO_CHARTS);
            }
            context.tell("The charts are in " + speed.out().get() + ".");
        }
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(speed.request(items, rounds).queryFile().stream().toList());
        if (items instanceof VectorSource.NpyFile(Path file)) {
            inputs.add(file);
        }
        return inputs;
    }

    private void measureFeatures(String name) throws LookalikeException {
        List<FeatureSpeedLine> lines;
        try (ProgressMeter monitor = context.monitor()) {
            lines = context.services().evaluation().featureBenchmark(name, pictures, rounds, monitor);
        }
        context.print(format.format(), FeatureSpeedTable.of(lines, format.format()));
        context.tell("Medians of %d rounds over %d pictures on %d cores; milliseconds are of one core.".formatted(
                rounds, pictures, Runtime.getRuntime().availableProcessors()));
    }
}
