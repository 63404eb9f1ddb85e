package lookalike.search;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lookalike.features.Feature;
import lookalike.image.RgbImage;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import lookalike.search.confidence.MatchModel;
import lookalike.search.confidence.MatchStatistics;
import lookalike.search.garment.GarmentDirection;
import lookalike.search.garment.GarmentFinder;
import lookalike.search.garment.GarmentViews;
import lookalike.search.garment.NoGarmentPictures;
import org.jspecify.annotations.Nullable;

/**
 * What a search sees in photos: the garment in one that is no product shot, any other as it is. Safe for use by several
 * threads.
 */
final class QueryViews {

    private static final int NEAREST = 6;

    private final QueryFeatures features;
    private final NeighbourIndex index;
    private final Optional<MatchModel> model;
    private final Optional<GarmentDirection> direction;
    private final Optional<GarmentFinder> finder;
    private final Optional<NoGarmentPictures> others;

    /**
     * @param index of the features
     * @param model of the catalogue; without one no garment is looked for
     */
    QueryViews(QueryFeatures features, NeighbourIndex index, Optional<MatchModel> model) {
        this.features = features;
        this.index = index;
        this.model = model;
        this.direction = model.map(MatchModel::garments);
        this.finder = model.map(each -> features.finder(each.garments(), each.usual()));
        this.others = model.map(_ -> NoGarmentPictures.shipped(features.typical()));
    }

    /**
     * @param photo as it is to be searched with
     * @param findsGarment whether its garment may be looked for
     */
    GarmentViews of(RgbImage photo, boolean findsGarment) {
        if (findsGarment && finder.isPresent()) {
            return finder.get().find(photo, feature -> index.nearest(feature, 1).stream()
                    .mapToDouble(Neighbour::cosine).findFirst().orElse(0));
        }
        Feature whole = features.of(photo);
        return new GarmentViews(Optional.empty(), whole, List.of(features.input(photo, whole)));
    }

    /**
     * The picture nearest to a query.
     *
     * @param row of the picture
     * @param statistics by which the query is judged
     */
    record Nearest(int row, MatchStatistics statistics) {}

    /**
     * @param query that was searched with
     * @param seen the photos of the query
     * @param among the only rows that count, or null for all
     * @param everything the rows that a search without a filter counts, or null for all
     * @return empty without a model of the catalogue, or without rows
     */
    Optional<Nearest> nearest(Feature query, List<GarmentViews> seen, @Nullable BitSet among,
            @Nullable BitSet everything) {
        if (model.isEmpty()) {
            return Optional.empty();
        }
        List<Neighbour> nearest = index.nearest(query, NEAREST, among);
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        MatchStatistics found = statistics(query, nearest, seen, among);
        int row = nearest.getFirst().item();
        return Optional.of(new Nearest(row,
                among == everything ? found : found.ahead(row, index.nearest(query, 2, everything))));
    }

    private MatchStatistics statistics(Feature query, List<Neighbour> nearest, List<GarmentViews> seen,
            @Nullable BitSet among) {
        if (seen.size() == 1 && !seen.getFirst().isProductShot()) {
            Feature whole = seen.getFirst().whole();
            return MatchStatistics.of(query, nearest, whole, index.nearest(whole, 1, among).getFirst().cosine(),
                    direction.orElseThrow(), others.orElseThrow());
        }
        return MatchStatistics.of(query, nearest, direction.orElseThrow(), others.orElseThrow());
    }

    /** @return the model of the catalogue */
    Optional<MatchModel> model() {
        return model;
    }
}
