package lookalike.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.cli.option.SpeedOptions;
import lookalike.cli.output.OutputFormat;
import lookalike.cli.output.SpeedOutput;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.speed.SearchSpeed;
import lookalike.evaluation.speed.SpeedLine;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.evaluation.speed.SpeedVectors;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.vector.NpyMatrix;
import lookalike.vector.VectorRows;

/** Measures how fast neighbours are found, exactly and by a forest, prints it and draws it. */
public final class SearchBench {

    private final CommandContext session;
    private final SpeedOptions options;
    private final OutputFormat format;

    SearchBench(CommandContext session, SpeedOptions options, OutputFormat format) {
        this.session = session;
        this.options = options;
        this.format = format;
    }

    /** @return whether this names a file of vectors and not a catalogue */
    public static boolean isFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".npy");
    }

    /** @param items a catalogue or a file, to be asked about {@code rounds} times */
    void run(String items, int rounds) throws LookalikeException {
        SpeedPlan plan = options.plan(rounds);
        SpeedReport report;
        try (SpeedVectors vectors = isFile(items) ? file(Path.of(items)) : catalogue(items);
                ProgressMeter meter = session.watch("Measuring", "steps")) {
            report = new SpeedReport(plan, new SearchSpeed(plan, options.method(), meter).of(vectors));
        }
        session.print(format, SpeedOutput.table(report, format));
        tellGrowth(report);
        if (options.out().isPresent()) {
            draw(options.out().get(), report);
        }
    }

    private SpeedVectors file(Path items) throws LookalikeException {
        try (NpyMatrix matrix = NpyMatrix.open(items)) {
            return vectors(matrix.rows(), IntStream.range(0, matrix.rows().count()).toArray());
        }
    }

    private SpeedVectors catalogue(String name) throws LookalikeException {
        try (FeatureSnapshot features = new CatalogueFeatures(session).open(name);
                FeatureMatrix matrix = features.matrix()) {
            return vectors(matrix.vectors(), CatalogueFeatures.used(features));
        }
    }

    private SpeedVectors vectors(VectorRows source, int[] rows) throws LookalikeException {
        SpeedOptions.Queries queries = options.queries();
        if (queries.file().isEmpty()) {
            return SpeedVectors.heldOut(source, rows, queries.count(), options.seed());
        }
        try (NpyMatrix asked = NpyMatrix.open(queries.file().get())) {
            return SpeedVectors.between(source, rows, asked.rows(), options.seed());
        }
    }

    private void tellGrowth(SpeedReport report) {
        SpeedPlan plan = report.plan();
        for (String method : report.lines().stream().map(SpeedLine::method).distinct().toList()) {
            OptionalDouble exponent = report.growth(method);
            session.tell(exponent.isPresent()
                    ? String.format(Locale.ROOT, "%s: at recall@%d of %s a query's time grows as the number of items "
                            + "to the power %.2f.", method, plan.most(), plan.level(), exponent.getAsDouble())
                    : ("%s: how its time grows cannot be told, as recall@%d of %s lies between two values of "
                            + "--search-k at fewer than two numbers of items.")
                            .formatted(method, plan.most(), plan.level()));
        }
    }

    private void draw(Path folder, SpeedReport report) throws LookalikeException {
        if (!report.write(folder)) {
            session.tell("There are no charts, because Java found no font on this computer to draw them with; install "
                    + "one, for instance DejaVu, and fontconfig.");
        }
        session.tell("The charts are in " + folder + ".");
    }
}
