package lookalike.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.output.EvaluationOutput;
import lookalike.cli.output.OutputFormat;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.evaluation.speed.FeatureSpeed;
import lookalike.evaluation.speed.FeatureSpeedLine;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;

/** Measures how fast features are computed, in 8 bits beside float, and prints it. */
final class FeatureBench {

    private static final List<String> COLUMNS = List.of("precision", "engine", "callers", "batch", "network/s",
            "to float", "indexing/s", "of network", "read ms", "decode ms", "prepare ms", "network ms", "possible/s",
            "reached");

    private final CommandContext session;
    private final OutputFormat format;

    FeatureBench(CommandContext session, OutputFormat format) {
        this.session = session;
        this.format = format;
    }

    /**
     * @param pictures how many of the catalogue's to look at, at least 1
     * @param rounds how often, at least 1
     */
    void run(String name, int pictures, int rounds) throws LookalikeException {
        NetworkAccess access = new NetworkAccess(session);
        try (Catalogue catalogue = session.rooms().shelf().open(name);
                FeatureNetwork integers = access.open(in(Precision.INT8));
                FeatureNetwork exact = access.open(in(Precision.FLOAT));
                ProgressMeter meter = session.watch("Measuring", "steps")) {
            print(new FeatureSpeed(catalogue, pictures, rounds, meter).of(List.of(exact, integers)));
        }
        session.tell("Medians of %d rounds over %d pictures on %d cores; milliseconds are of one core.".formatted(
                rounds, pictures, Runtime.getRuntime().availableProcessors()));
    }

    private static NetworkChoice in(Precision precision) {
        return new NetworkChoice(Optional.of(Engine.ONNX), Optional.of(precision));
    }

    private void print(List<FeatureSpeedLine> lines) {
        DoubleFunction<Object> number = format == OutputFormat.TABLE ? EvaluationOutput::rounded : Double::valueOf;
        double exact = lines.getFirst().alone();
        List<List<Object>> rows = new ArrayList<>();
        for (FeatureSpeedLine line : lines) {
            rows.add(List.of(line.precision(), line.engine(), line.feeding().callers(), line.feeding().batch(),
                    number.apply(line.alone()), number.apply(line.alone() / exact), number.apply(line.indexing()),
                    number.apply(line.indexing() / line.alone()), number.apply(line.read()),
                    number.apply(line.decode()), number.apply(line.prepare()), number.apply(line.network()),
                    number.apply(line.possible()), number.apply(line.reached())));
        }
        session.print(format, format == OutputFormat.TABLE ? turned(rows) : Table.list(COLUMNS, rows));
    }

    /** For people, who compare numbers side by side. */
    private static Table turned(List<List<Object>> rows) {
        List<String> columns = new ArrayList<>(List.of(COLUMNS.getFirst()));
        rows.forEach(row -> columns.add(row.getFirst().toString()));
        List<List<Object>> turned = new ArrayList<>();
        for (int i = 1; i < COLUMNS.size(); i++) {
            List<Object> line = new ArrayList<>(List.of(COLUMNS.get(i)));
            for (List<Object> row : rows) {
                line.add(row.get(i));
            }
            turned.add(line);
        }
        return Table.list(columns, turned);
    }
}
