package lookalike.cli.annoy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.cli.command.CatalogueFeatures;
import lookalike.cli.command.CommandContext;
import lookalike.cli.output.Table;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.catalogue.CatalogueForest;
import lookalike.index.catalogue.DeltaIndex;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.SearchParameters;

/**
 * The forest of a catalogue.
 *
 * @param images by row, a picture that shows what lies there
 */
record CatalogueForestQuery(String name, FeatureSnapshot features, FeatureMatrix matrix, DeltaIndex forest,
                        Map<Integer, String> images) implements IndexQuery {

    private static final List<String> INFO = List.of("catalogue", "items", "dimension", "metric", "trees", "search_k",
            "recall", "recall at", "changed since", "model");
    private static final List<String> SHAPE = List.of("catalogue", "items", "trees", "splits", "leaves");

    /** @throws ForestException.NotGrown if the catalogue has no forest */
    static CatalogueForestQuery open(CommandContext session, String name) throws LookalikeException {
        FeatureSnapshot features = new CatalogueFeatures(session).open(name);
        FeatureMatrix matrix = features.matrix();
        try {
            DeltaIndex forest = new CatalogueForest(features).open(matrix, session::tell)
                    .orElseThrow(() -> new ForestException.NotGrown(name));
            Map<Integer, String> images = new HashMap<>();
            features.rows().forEach((image, row) -> images.merge(row, image, (a, b) -> a.compareTo(b) < 0 ? a : b));
            return new CatalogueForestQuery(name, features, matrix, forest, images);
        } catch (LookalikeException | RuntimeException problem) {
            matrix.close();
            features.close();
            throw problem;
        }
    }

    @Override
    public int dimension() {
        return forest.dimension();
    }

    @Override
    public LookalikeException otherDimension(int vectors) {
        return new ForestException.OtherDimension("The forest of " + name, dimension(), vectors);
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, int searchK) {
        SearchParameters effort = SearchParameters.of(
                searchK == AnnoyForest.USUAL_SEARCH_K ? forest.description().effort().kept() : searchK, k);
        return forest.nearest(new Feature(query), k, effort, null);
    }

    @Override
    public Object called(int item) {
        return images.getOrDefault(item, "");
    }

    @Override
    public Table info() {
        ForestDescription said = forest.description();
        return Table.record(INFO, name, said.items(), said.dimension(), said.metric(), said.recipe().trees(),
                said.effort().kept(), said.recall(), said.recallAt(), forest.delta().share(), said.model());
    }

    @Override
    public Table verified(Progress progress) throws LookalikeException {
        Forest.Shape shape = forest.verify(progress);
        return Table.record(SHAPE, name, forest.description().items(), forest.description().recipe().trees(),
                shape.splits(), shape.leaves());
    }

    @Override
    public void close() throws LookalikeException {
        forest.close();
        matrix.close();
        features.close();
    }
}
