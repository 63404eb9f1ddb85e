package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.ProblemMessages;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue problems}: what was skipped when a catalogue was read and when it was indexed. */
@Command(name = "problems", header = "Lists what was skipped of a catalogue, and why.")
public final class CatalogueProblemsCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("kind", "place", "reason");

    private final CommandContext session;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private FormatOption format;

    public CatalogueProblemsCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        Services rooms = session.rooms();
        List<CatalogueProblem> problems = new ArrayList<>();
        try (Catalogue catalogue = rooms.shelf().open(name)) {
            problems.addAll(catalogue.problems());
            problems.addAll(brokenImages(rooms, catalogue));
        }
        session.print(format.format(), Table.list(COLUMNS, problems.stream().map(CatalogueProblemsCommand::row)
                .toList()));
        if (problems.isEmpty()) {
            session.tell("Nothing of " + name + " was skipped.");
        }
        return ExitStatus.DONE;
    }

    /** Pictures are decoded when they are indexed; before there is a network, none has been. */
    private List<CatalogueProblem> brokenImages(Services rooms, Catalogue catalogue) throws LookalikeException {
        if (!rooms.model().ready()) {
            return List.of();
        }
        Path folder = rooms.shelf().folder(catalogue.name());
        try (FeatureSnapshot features = FeatureCache.openToRead(folder, rooms.model().info().identity())) {
            return features.brokenImages();
        }
    }

    private static List<Object> row(CatalogueProblem problem) {
        return List.of(ProblemMessages.sentence(problem.kind()), problem.place(),
                ProblemMessages.sentence(problem.reason()));
    }
}
