package lookalike.cli;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.annoy.ForestShape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy verify}: reads the whole of an Annoy file. */
@Command(name = "verify",
        header = "Reads the whole of an Annoy file and checks every node.",
        description = {"", "Vectors must be finite, every tree must hold every item once, every node belong to a tree.",
            "The format has no checksum: a number that is wrong but plausible is not found out.", ""})
final class AnnoyVerifyCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("file", "items", "absent", "trees", "splits", "leaves", "depth");

    private final Session session;
    @Mixin
    private ForestOption forest;
    @Mixin
    private FormatOption format;

    AnnoyVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (AnnoyForest index = forest.open(); ProgressMeter meter = session.watch("Verifying", "nodes")) {
            ForestShape shape = index.verify(meter);
            session.print(format.format(), Table.record(COLUMNS, index.path().toString(), shape.items(),
                    shape.absent(), shape.trees(), shape.splits(), shape.leaves(), shape.depth()));
            return ExitStatus.DONE;
        }
    }
}
