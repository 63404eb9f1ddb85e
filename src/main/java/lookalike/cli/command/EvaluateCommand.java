package lookalike.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.option.EvaluationOptions;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.output.ComparisonOutput;
import lookalike.cli.output.EvaluationOutput;
import lookalike.cli.terminal.ExitStatus;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.PaperTable;
import lookalike.evaluation.report.ReportFolder;
import lookalike.evaluation.report.ReportJson;
import lookalike.evaluation.report.SpeedReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lookalike evaluate}: how good the results are on a catalogue of one's own. */
@Command(name = "evaluate", header = "Measures how good the results are on a catalogue.",
        description = {"", "Asks about products whose class is known and counts how many results are of the same. No "
                + "query finds itself or a copy of its picture.", ""})
public final class EvaluateCommand implements Callable<Integer> {

    private final CommandContext session;
    private final String version;
    @Spec
    private CommandSpec spec;
    @Mixin
    private EvaluationOptions options;
    @Mixin
    private NetworkOption network;
    @Option(names = "--paper", description = "Compare with the published table of the method that started this.")
    private boolean paper;
    @Option(names = "--compare", paramLabel = "REPORT", arity = "2",
            description = "Compare two runs on the same queries by their report.json or its folder, and their features "
                    + "if the data folder has them; nothing is searched.")
    private List<Path> compared;
    @Option(names = "--out", paramLabel = "FOLDER", description = "Write the report there: a page, "
            + "charts, tables and report.json.")
    private Path out;
    @Option(names = "--speed", negatable = true, fallbackValue = "true",
            description = "With --out, compare exact search with a forest in time, accuracy and scale, too: with that "
                    + "of --method, else the product's own. Done by default with --method forest or annoy.")
    private Boolean speed;
    @Mixin
    private FormatOption format;

    /** @param version of the program, for the report */
    public EvaluateCommand(CommandContext session, String version) {
        this.session = session;
        this.version = version;
    }

    @Override
    public Integer call() throws LookalikeException {
        refuseWhatDoesNotFit();
        ComparisonOutput comparisons = new ComparisonOutput(session, format.format());
        if (compared != null) {
            Comparison comparison =
                    Comparison.of(ReportJson.read(report(compared.getFirst())),
                            ReportJson.read(report(compared.getLast())));
            comparisons.print(comparison,
                    new ComparedFeatures(session).agreement(comparison.first(), comparison.second()));
            return ExitStatus.DONE;
        }
        EvaluationReport report = new EvaluationRun(session, options, network.choice(), version).report();
        if (out != null) {
            new EvaluationFiles(session, out, speed()).write(report);
        }
        if (paper) {
            comparisons.print(PaperTable.of(report));
        } else {
            new EvaluationOutput(session, format.format()).print(report);
        }
        return ExitStatus.DONE;
    }

    private Optional<SpeedReport> speed() throws LookalikeException {
        boolean isWanted = speed == null ? options.forest().isPresent() : speed;
        return isWanted ? new EvaluatedSpeed(session, options, network.choice()).measured() : Optional.empty();
    }

    private static Path report(Path place) {
        return Files.isDirectory(place) ? new ReportFolder(place).json() : place;
    }

    private void refuseWhatDoesNotFit() {
        if (compared == null && options.catalogue() == null) {
            throw wrong("Missing required option: '--catalogue=NAME' (or '--compare' with two reports)");
        }
        if (options.folder().isPresent() && options.holdout() > 0) {
            throw wrong("--holdout asks about products of the catalogue itself, so it does not go with --queries "
                    + options.folder().get());
        }
        if (Boolean.TRUE.equals(speed) && out == null) {
            throw wrong("--speed draws charts, so it takes a folder for them: --out FOLDER");
        }
        if (paper && !options.ks().contains(PaperTable.K)) {
            throw wrong("--paper compares at K = " + PaperTable.K + ", so -k has to contain it");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
