package lookalike.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.EvaluationDefaults;
import lookalike.cli.option.EvaluationOptions;
import lookalike.cli.option.ForceOption;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.output.AblationOutput;
import lookalike.cli.output.ComparisonOutput;
import lookalike.cli.output.EvaluationOutput;
import lookalike.cli.output.ObstacleText;
import lookalike.cli.output.PhotoTables;
import lookalike.cli.output.ReportSentences;
import lookalike.cli.output.TasteTable;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.PaperTable;
import lookalike.evaluation.photo.SpoiltPhotoFigures;
import lookalike.evaluation.report.ReportFolder;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.report.Supplements;
import lookalike.evaluation.taste.TasteOutcome;
import lookalike.features.NetworkChoice;
import lookalike.ranking.RankingMethod;
import lookalike.service.evaluation.AblationResult;
import lookalike.service.evaluation.EvaluationRequest;
import lookalike.service.evaluation.EvaluationResult;
import lookalike.service.evaluation.EvaluationService;
import lookalike.service.evaluation.RankingChoice;
import lookalike.service.evaluation.ReportFiles;
import lookalike.service.evaluation.RetrievalChoice;
import lookalike.service.evaluation.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lookalike evaluate}: measures how good the results are on the user's own catalogue. */
@Command(name = "evaluate", defaultValueProvider = EvaluationDefaults.OfEvaluation.class,
        header = "Measures how good the results are on a catalogue.",
        description = {"", "Searches with products of known class and counts results of the same class. No "
                + "query finds itself or a copy of its picture.",
            ""})
public final class EvaluateCommand implements Callable<Integer> {

    /** Products whose spoilt copies are searched with. */
    private static final int SPOILT = 200;

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Mixin
    private EvaluationOptions options;
    @Mixin
    private NetworkOption network;
    @Option(names = "--paper", description = "Compare with the published table of the original method.")
    private boolean paper;
    @Option(names = "--compare", paramLabel = "REPORT", arity = "2",
            description = "Compare two runs on the same queries by their report.json or its folder, and their features "
                    + "if the data folder has them; nothing is searched.")
    private List<Path> compared;
    @Option(names = "--out", paramLabel = "FOLDER", description = "Write the report there: a page, "
            + "charts, tables and report.json.")
    private Path out;
    @Mixin
    private ForceOption force;
    @Option(names = "--speed", negatable = true, fallbackValue = "true",
            description = "With --out, compare exact search with a forest in time, accuracy and scale, too: with that "
                    + "of --method, else the product's own. Done by default with --method forest or annoy.")
    private Boolean speed;
    @Option(names = "--ablation", description = "Evaluate the default ranking, and with its parts switched off one by "
            + "one; by the columns of --relevance, else by the weightiest that it learned.")
    private boolean ablation;
    @Option(names = "--spoilt", description = "Search with spoilt copies of products' own pictures instead (cropped, "
            + "brighter, mirrored, turned, compressed), 200 or --queries N: how often the product itself comes first.")
    private boolean spoilt;
    @Option(names = "--taste", description = "Simulate customers instead, with hearts and hidden tastes: how often the "
            + "product that they would take is among the first five, without and with taste, and what that costs.")
    private boolean taste;
    @Mixin
    private FormatOption format;

    public EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        refuseWhatDoesNotFit();
        if (taste) {
            simulate(options.request(network.choice()));
        } else if (spoilt) {
            spoil(options.request(network.choice()));
        } else if (ablation) {
            ablate(options.request(network.choice()));
        } else if (compared == null) {
            evaluate(options.request(network.choice()));
        } else {
            compare();
        }
        return ExitStatus.DONE;
    }

    private void compare() throws LookalikeException {
        RunComparison runs = context.services().evaluation().compare(compared.getFirst(), compared.getLast());
        runs.obstacle().map(ObstacleText::of).ifPresent(context::tell);
        new ComparisonOutput(context.console(), format.format()).print(runs.comparison(), runs.features());
    }

    private void evaluate(EvaluationRequest request) throws LookalikeException {
        if (out != null) {
            context.services().outputs().folder(out, ReportFolder.NAMES, force.replace(), inputs(request));
        }
        EvaluationResult result;
        try (ProgressMeter monitor = context.monitor()) {
            result = context.services().evaluation().evaluate(request, monitor);
        }
        ReportSentences.tell(result, context.console());
        if (out != null) {
            write(request, result.report(), Supplements.NONE);
        }
        if (paper) {
            new ComparisonOutput(context.console(), format.format()).print(PaperTable.of(result.report()));
        } else {
            new EvaluationOutput(context.console(), format.format()).print(result.report());
        }
    }

    private void ablate(EvaluationRequest request) throws LookalikeException {
        if (out != null) {
            context.services().outputs().folder(out, ReportFolder.NAMES, force.replace(), inputs(request));
        }
        AblationResult measured;
        try (ProgressMeter monitor = context.monitor()) {
            measured = context.services().evaluation().ablate(request, options.chosenColumns(), monitor);
        }
        ReportSentences.tell(measured.result(), context.console());
        if (out != null) {
            write(request, measured.result().report(),
                    new Supplements(Optional.empty(), Optional.of(measured.ablation())));
        }
        new AblationOutput(context.console(), format.format()).print(measured.ablation());
    }

    private void spoil(EvaluationRequest request) throws LookalikeException {
        List<SpoiltPhotoFigures> figures;
        try (ProgressMeter monitor = context.monitor()) {
            figures = context.services().evaluation().spoilt(request.catalogue(), request.network(),
                    request.queries().wanted().orElse(SPOILT), request.seed(), monitor);
        }
        context.print(format.format(), PhotoTables.spoilt(figures, format.format()));
    }

    private void simulate(EvaluationRequest request) throws LookalikeException {
        List<TasteOutcome> outcomes;
        try (ProgressMeter monitor = context.monitor()) {
            outcomes = context.services().evaluation().taste(request.catalogue(), request.network(),
                    request.queries().count(), request.seed(), monitor);
        }
        context.print(format.format(), TasteTable.of(outcomes));
        context.tell("Simulated customers show a direction and its cost; what real ones do may differ.");
    }

    /** The folder of the queries, unless it is the name of a catalogue. */
    private static List<Path> inputs(EvaluationRequest request) {
        return request.queries().place().map(Path::of).filter(Files::exists).stream().toList();
    }

    private void write(EvaluationRequest request, EvaluationReport report, Supplements more) throws LookalikeException {
        boolean isSpeedWanted = speed == null ? request.retrieval().forest().isPresent() : speed;
        EvaluationService evaluation = context.services().evaluation();
        Optional<SpeedReport> measured = Optional.empty();
        ReportFiles files;
        try (ProgressMeter monitor = context.monitor()) {
            if (isSpeedWanted) {
                measured = evaluation.speed(request, monitor);
            }
            Supplements all = more.with(measured).withCalibration(evaluation.calibration(request, monitor));
            files = evaluation.write(report, all, out, monitor);
        }
        if (isSpeedWanted && measured.isEmpty()) {
            context.tell("%s has too few products to compare searches.".formatted(request.catalogue()));
        }
        if (!files.hasCharts()) {
            context.tell(ReportSentences.NO_CHARTS);
        }
        context.tell("The report is in " + files.folder() + "; begin with " + files.page() + ".");
    }

    private void refuseWhatDoesNotFit() {
        if (taste && (out != null || compared != null || paper)) {
            throw wrong("--taste is a measurement of its own, without --out, --compare and --paper");
        }
        if (compared == null && options.catalogue() == null) {
            throw wrong("Missing required option: '--catalogue=NAME' (or '--compare' with two reports)");
        }
        EvaluationRequest request = options.request(NetworkChoice.FREE);
        if (request.queries().place().isPresent() && request.queries().holdout() > 0) {
            throw wrong("--holdout takes queries from the catalogue itself, so it cannot be combined with --queries "
                    + request.queries().place().get());
        }
        if (Boolean.TRUE.equals(speed) && out == null) {
            throw wrong("--speed draws charts, so it takes a folder for them: --out FOLDER");
        }
        if (ablation && (request.retrieval().method() != RetrievalChoice.Method.EXACT
                || !request.ranking().equals(RankingChoice.USUAL))) {
            throw wrong("--ablation begins with the default ranking and exact search, so it goes without --ranking, "
                    + "--no-pin, --no-garment, --own-columns and --method");
        }
        if ((taste || spoilt) && (request.retrieval().method() != RetrievalChoice.Method.EXACT
                || !request.ranking().equals(RankingChoice.USUAL))) {
            throw wrong("--taste and --spoilt search as usual, so they go without --ranking, --no-pin, --no-garment, "
                    + "--own-columns and --method");
        }
        boolean isRaw = request.ranking().method().equals(Optional.of(RankingMethod.RAW));
        boolean isForest = request.retrieval().method() == RetrievalChoice.Method.FOREST;
        if (request.ranking().method().isPresent() && !isRaw && !isForest
                && request.retrieval().method() != RetrievalChoice.Method.EXACT) {
            throw wrong("--method %s searches raw features, so it goes with --ranking raw only"
                    .formatted(request.retrieval().method()));
        }
        if (isForest && !isRaw && request.retrieval().searchK().isPresent()) {
            throw wrong(
                    "the forest of the ranking is tuned as it is grown, so --search-k goes with --ranking raw only");
        }
        if (paper && !request.ks().contains(PaperTable.K)) {
            throw wrong("--paper compares at K = " + PaperTable.K + ", so -k has to contain it");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
