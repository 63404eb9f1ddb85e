package lookalike.cli;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy info}: what a forest's file holds. */
@Command(name = "info", header = "Tells what a forest's file holds, or the forest of a catalogue.")
final class AnnoyInfoCommand implements Callable<Integer> {

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
        try (QueriedFile index = forest.open(session)) {
            session.print(format.format(), index.info());
            return ExitStatus.DONE;
        }
    }
}
