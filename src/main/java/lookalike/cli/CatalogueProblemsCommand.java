package lookalike.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import lookalike.catalogue.Problem;
import lookalike.features.FeatureCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue problems}: what was skipped when a catalogue was read and when it was indexed. */
@Command(name = "problems", header = "Lists what was skipped of a catalogue, and why.")
final class CatalogueProblemsCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("kind", "place", "reason");

    private final Session session;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private FormatOption format;

    CatalogueProblemsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        Rooms rooms = session.rooms();
        List<Problem> problems = new ArrayList<>();
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
    private List<Problem> brokenImages(Rooms rooms, Catalogue catalogue) throws LookalikeException {
        if (!rooms.model().ready()) {
            return List.of();
        }
        Path folder = rooms.shelf().folder(catalogue.name());
        try (FeatureCache cache = FeatureCache.open(folder, rooms.model().info().identity())) {
            return cache.brokenImages();
        }
    }

    private static List<Object> row(Problem problem) {
        return List.of(inWords(problem.kind()), problem.place(), problem.reason());
    }

    private static String inWords(Problem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
