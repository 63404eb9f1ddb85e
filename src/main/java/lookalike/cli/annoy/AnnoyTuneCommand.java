package lookalike.cli.annoy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.RecallTarget;
import lookalike.service.forest.ForestService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike annoy tune}: measures how many trees and how much effort a forest needs. */
@Command(name = "tune",
        header = "Measures how many trees and which search_k a .forest needs, and stores them in it.",
        description = {"", "Asks about some of its own items, acting as if each was not there, and compares with exact "
                + "search. What answers soonest among what finds enough is taken; trees that are not worth it are left "
                + "out.",
            ""})
public final class AnnoyTuneCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("items", "dimension", "trees", "search_k", "recall", "at");

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "X.forest|CATALOGUE",
            description = "The file, or the catalogue, whose forest is grown again.")
    private Path file;
    @Option(names = "--recall", paramLabel = "R", defaultValue = "0.98",
            description = "The share of the true k nearest to find; by default ${DEFAULT-VALUE}.")
    private double recall;
    @Option(names = "-k", paramLabel = "N", defaultValue = "5",
            description = "How many nearest; by default ${DEFAULT-VALUE}.")
    private int k;
    @Mixin
    private FormatOption format;

    public AnnoyTuneCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        if (ForestSourceOption.isAnnoyFile(file)) {
            throw new ParameterException(spec.commandLine(), "An Annoy file cannot keep what it is tuned to; build a "
                    + ".forest");
        }
        if (!(recall > 0 && recall <= 1) || k < 1) {
            throw new ParameterException(spec.commandLine(), "--recall must be above 0 and at most 1, and -k at least "
                    + "1");
        }
        ForestDescription tuned = tuned(new RecallTarget(recall, k));
        context.print(format.format(), Table.record(COLUMNS, tuned.items(), tuned.dimension(),
                tuned.parameters().trees(),
                tuned.searchParameters().kept(), tuned.recall(), tuned.recallAt()));
        if (tuned.recall() < recall) {
            context.tell("None of the efforts tried reaches that recall; this is the best.");
        }
        return ExitStatus.DONE;
    }

    private ForestDescription tuned(RecallTarget target) throws LookalikeException {
        ForestService forests = context.services().forests();
        boolean isFile = ForestSourceOption.isFile(file) || Files.isRegularFile(file);
        if (isFile) {
            context.services().outputs().change(file, List.of());
        }
        try (ProgressMeter monitor = context.monitor()) {
            return isFile ? forests.tune(file, target)
                    : forests.tuneCatalogueForest(file.toString(), target, monitor);
        }
    }
}
