package lookalike.service.forest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.index.Neighbour;
import lookalike.index.catalogue.CatalogueForest;
import lookalike.index.catalogue.DeltaIndex;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestShape;
import lookalike.index.forest.SearchParameters;
import lookalike.service.job.JobMonitor;

/**
 * The forest of a catalogue.
 *
 * @param pictures by row, the first by name of the pictures with this feature
 */
record OpenCatalogueForest(String name, FeatureSnapshot features, FeatureMatrix matrix, DeltaIndex forest,
        Map<Integer, String> pictures) implements OpenForest {

    /**
     * @param features of the catalogue, closed with the forest
     * @throws ForestException.NotGrown if the catalogue has no forest
     */
    static OpenCatalogueForest of(String name, FeatureSnapshot features, JobMonitor monitor)
            throws LookalikeException {
        FeatureMatrix matrix = features.matrix();
        try {
            DeltaIndex forest = new CatalogueForest(features.featureRows()).open(matrix, monitor::notice)
                    .orElseThrow(() -> new ForestException.NotGrown(name));
            Map<Integer, String> pictures = new HashMap<>();
            features.rows().forEach((image, row) -> pictures.merge(row, image, (a, b) -> a.compareTo(b) < 0 ? a : b));
            return new OpenCatalogueForest(name, features, matrix, forest, pictures);
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
        return new ForestException.OtherCatalogueDimension(name, dimension(), vectors);
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Optional<Integer> searchK) {
        SearchParameters effort = SearchParameters.of(searchK.orElseGet(this::usual), k);
        return forest.nearest(new Feature(query), k, effort, null);
    }

    /** @return the most that one of the forests was tuned to */
    private int usual() {
        return forest.descriptions().stream().mapToInt(each -> each.searchParameters().kept()).max().orElse(1);
    }

    @Override
    public Optional<String> picture(int item) {
        return Optional.of(pictures.getOrDefault(item, ""));
    }

    @Override
    public ForestInfo info() {
        return new ForestInfo.OfCatalogue(name, forest.descriptions(), forest.forests().share());
    }

    @Override
    public ForestCheck verify(Progress progress) throws LookalikeException {
        List<ForestShape> shapes = forest.verify(progress);
        List<ForestCheck.OfPart> parts = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            ForestDescription built = forest.descriptions().get(i);
            parts.add(new ForestCheck.OfPart(built.items(), built.parameters().trees(), shapes.get(i)));
        }
        return new ForestCheck.OfCatalogue(name, parts);
    }

    @Override
    public void close() throws LookalikeException {
        forest.close();
        matrix.close();
        features.close();
    }
}
