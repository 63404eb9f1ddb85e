package lookalike.cli.annoy;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.cli.command.CommandContext;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.index.forest.UpdatableForest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.Spec;

/** The file of a forest whose items are to come or go. */
final class ChangedForest {

    private static final List<String> COLUMNS = List.of("file", "items", "added since", "removed since", "merged");

    @Spec(Target.MIXEE)
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "X.forest", description = "The file.")
    private Path file;

    UpdatableForest open() throws LookalikeException {
        if (!file.getFileName().toString().endsWith(ForestOption.OWN)) {
            throw new ParameterException(spec.commandLine(), file + " cannot be changed, only a .forest can: an Annoy "
                    + "file is built again, and a catalogue's forest follows its pictures");
        }
        return UpdatableForest.open(file);
    }

    /** Grows a new forest if that is worth it, and tells how many items there are. */
    Table settled(UpdatableForest forest, CommandContext session) throws LookalikeException {
        boolean merged = forest.isMergeDue();
        if (merged) {
            try (ProgressMeter meter = session.watch("Growing the forest again, a tenth has changed",
                    "items placed")) {
                forest.merge(Runtime.getRuntime().availableProcessors(), meter);
            }
        }
        return Table.record(COLUMNS, file.toString(), forest.size(), forest.added(), forest.removed(), merged);
    }
}
