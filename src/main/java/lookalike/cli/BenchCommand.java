package lookalike.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import lookalike.evaluation.speed.FeatureSpeed;
import lookalike.evaluation.speed.FeatureSpeedLine;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike bench}: how fast the program is on this machine. */
@Command(name = "bench", header = "Measures how fast this machine is, on the pictures of a catalogue.",
        description = {"", "Machines drift, so what is to be compared is measured side by side in one run. Features are "
                + "written to a folder for temporary files and thrown away.", ""})
final class BenchCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("precision", "engine", "callers", "batch", "network/s",
            "to float", "indexing/s", "of network", "read ms", "decode ms", "prepare ms", "network ms", "possible/s",
            "reached");

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Option(names = "--features", required = true,
            description = "Measure the network in 8-bit integers beside float, alone and in indexing.")
    private boolean features;
    private int pictures;
    private int rounds;
    @Mixin
    private FormatOption format;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--pictures", paramLabel = "N", defaultValue = "256",
            description = "How many pictures to look at; by default ${DEFAULT-VALUE}.")
    void pictures(int wanted) {
        pictures = atLeastOne("--pictures", wanted);
    }

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
            description = "How often; medians are told. By default ${DEFAULT-VALUE}.")
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
        NetworkAccess access = new NetworkAccess(session);
        try (Catalogue catalogue = session.rooms().shelf().open(name);
                FeatureNetwork integers = access.open(in(Precision.INT8));
                FeatureNetwork exact = access.open(in(Precision.FLOAT));
                ProgressMeter meter = session.watch("Measuring", "steps")) {
            tell(new FeatureSpeed(catalogue, pictures, rounds, meter).of(List.of(exact, integers)));
        }
        return ExitStatus.DONE;
    }

    private static NetworkChoice in(Precision precision) {
        return new NetworkChoice(Optional.of(Engine.ONNX), Optional.of(precision));
    }

    private void tell(List<FeatureSpeedLine> lines) {
        DoubleFunction<Object> number = format.format() == Format.TABLE ? EvaluationOutput::rounded : Double::valueOf;
        double exact = lines.getFirst().alone();
        List<List<Object>> rows = new ArrayList<>();
        for (FeatureSpeedLine line : lines) {
            rows.add(List.of(line.precision(), line.engine(), line.feeding().callers(), line.feeding().batch(),
                    number.apply(line.alone()), number.apply(line.alone() / exact), number.apply(line.indexing()),
                    number.apply(line.indexing() / line.alone()), number.apply(line.read()),
                    number.apply(line.decode()), number.apply(line.prepare()), number.apply(line.network()),
                    number.apply(line.possible()), number.apply(line.reached())));
        }
        session.print(format.format(), format.format() == Format.TABLE ? turned(rows) : Table.list(COLUMNS, rows));
        session.tell("Medians of %d rounds over %d pictures on %d cores; milliseconds are of one core.".formatted(
                rounds, pictures, Runtime.getRuntime().availableProcessors()));
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
