package lookalike.cli;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.index.annoy.AnnoyForest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy info}: what an Annoy file holds. */
@Command(name = "info", header = "Tells what an Annoy file holds.")
final class AnnoyInfoCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("file", "items", "dimension", "metric", "trees", "nodes", "leaf", "bytes");

    private final Session session;
    @Mixin
    private ForestOption forest;
    @Mixin
    private FormatOption format;

    AnnoyInfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (AnnoyForest index = forest.open()) {
            session.print(format.format(), Table.record(COLUMNS, index.path().toString(), index.items(),
                    index.dimension(), index.metric().toString(), index.trees(), index.nodes(), index.leafCapacity(),
                    index.bytes()));
            return ExitStatus.DONE;
        }
    }
}
