package lookalike.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.features.FeatureCache;
import lookalike.features.FeatureMatrix;
import lookalike.index.CatalogueForest;
import lookalike.index.ForestOverRows;
import lookalike.index.forest.ForestDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike annoy info}: what a forest's file holds. */
@Command(name = "info", header = "Tells what a forest's file holds, or the forest of a catalogue.")
final class AnnoyInfoCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("catalogue", "items", "dimension", "metric", "trees",
            "search_k", "recall", "recall at", "changed since", "model");

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
        if (forest.isCatalogue()) {
            return catalogues(forest.file().toString());
        }
        try (QueriedFile index = forest.open()) {
            session.print(format.format(), index.info());
            return ExitStatus.DONE;
        }
    }

    private int catalogues(String name) throws LookalikeException {
        try (FeatureCache cache = new CatalogueFeatures(session).open(name); FeatureMatrix matrix = cache.matrix()) {
            Optional<ForestOverRows> found = new CatalogueForest(cache).open(matrix, session::tell);
            if (found.isEmpty()) {
                session.tell("%s has no forest yet; 'lookalike index %s' or 'lookalike annoy build %s' grows it."
                        .formatted(name, name, name));
                return ExitStatus.FAILED;
            }
            try (ForestOverRows index = found.get()) {
                ForestDescription said = index.description();
                session.print(format.format(), Table.record(COLUMNS, name, said.items(), said.dimension(),
                        said.metric(), said.recipe().trees(), said.effort().kept(), said.recall(), said.recallAt(),
                        index.changed(), said.model()));
            }
            return ExitStatus.DONE;
        }
    }
}
