package lookalike.cli.annoy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lookalike.cli.output.Table;
import lookalike.index.annoy.AnnoyShape;
import lookalike.index.forest.ForestDescription;
import lookalike.service.forest.ForestAnswers;
import lookalike.service.forest.ForestChange;
import lookalike.service.forest.ForestCheck;
import lookalike.service.forest.ForestInfo;

/** Facts about forests, and their answers, as tables. */
final class ForestTables {

    private static final List<String> ANNOY_INFO =
            List.of("file", "items", "dimension", "metric", "trees", "nodes", "leaf", "bytes");
    private static final List<String> ANNOY_SHAPE =
            List.of("file", "items", "absent", "trees", "splits", "leaves", "depth");
    private static final List<String> FOREST_INFO = List.of("file", "items", "added since", "removed since",
            "dimension", "metric", "trees", "leaf", "list", "projected to", "search_k", "recall", "recall at", "bytes");
    private static final List<String> FOREST_SHAPE = List.of("file", "items", "trees", "splits", "leaves", "bytes");
    private static final List<String> CATALOGUE_INFO = List.of("catalogue", "items", "dimension", "metric", "trees",
            "search_k", "recall", "recall at", "changed since", "model");
    private static final List<String> CATALOGUE_SHAPE = List.of("catalogue", "items", "trees", "splits", "leaves");
    private static final List<String> ANSWERS = List.of("query", "rank", "item", "distance");
    private static final List<String> CHANGE = List.of("file", "items", "added since", "removed since", "merged");

    private ForestTables() {}

    static Table of(ForestInfo info) {
        return switch (info) {
            case ForestInfo.AnnoyFile annoy -> Table.record(ANNOY_INFO, annoy.file().toString(), annoy.items(),
                    annoy.dimension(), annoy.metric().toString(), annoy.trees(), annoy.nodes(), annoy.leafCapacity(),
                    annoy.bytes());
            case ForestInfo.ForestFile own -> of(own, own.description());
            case ForestInfo.OfCatalogue own -> of(own);
        };
    }

    private static Table of(ForestInfo.ForestFile own, ForestDescription built) {
        return Table.record(FOREST_INFO, own.file().toString(), own.size(), own.added(), own.removed(),
                built.dimension(), built.metric(), built.parameters().trees(), built.parameters().leafSize(),
                built.parameters().listLength(), built.parameters().pointDimension(built.dimension()),
                built.searchParameters().kept(),
                built.recall(), built.recallAt(), own.bytes());
    }

    private static Table of(ForestInfo.OfCatalogue own) {
        return rows(CATALOGUE_INFO, own.descriptions().stream()
                .<List<Object>>map(built -> List.of(own.catalogue(), built.items(), built.dimension(), built.metric(),
                        built.parameters().trees(), built.searchParameters().kept(), built.recall(), built.recallAt(),
                        own.changed(), built.model()))
                .toList());
    }

    private static Table of(ForestCheck.OfCatalogue own) {
        return rows(CATALOGUE_SHAPE, own.parts().stream()
                .<List<Object>>map(part -> List.of(own.catalogue(), part.items(), part.trees(), part.shape().splits(),
                        part.shape().leaves()))
                .toList());
    }

    /** @return a record of one forest, a list of several */
    private static Table rows(List<String> columns, List<List<Object>> forests) {
        return forests.size() == 1 ? Table.record(columns, forests.getFirst().toArray())
                : Table.list(columns, forests);
    }

    static Table of(ForestCheck check) {
        return switch (check) {
            case ForestCheck.AnnoyFile(var file, AnnoyShape shape) -> Table.record(ANNOY_SHAPE, file.toString(),
                    shape.items(), shape.absent(), shape.trees(), shape.splits(), shape.leaves(), shape.depth());
            case ForestCheck.ForestFile own -> Table.record(FOREST_SHAPE, own.file().toString(), own.items(),
                    own.trees(), own.shape().splits(), own.shape().leaves(), own.bytes());
            case ForestCheck.OfCatalogue own -> of(own);
        };
    }

    static Table of(ForestAnswers answers) {
        List<List<Object>> rows = new ArrayList<>();
        for (ForestAnswers.Found found : answers.neighbours()) {
            Object item = found.picture().isPresent() ? found.picture().get() : found.item();
            rows.add(List.of(found.query(), found.rank(), item, new BigDecimal(Float.toString(found.distance()))));
        }
        return Table.list(ANSWERS, rows);
    }

    static Table of(ForestChange change) {
        return Table.record(CHANGE, change.file().toString(), change.size(), change.added(), change.removed(),
                change.isRebuilt());
    }
}
