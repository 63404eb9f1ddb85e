package lookalike.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.features.Feature;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.RankingInput;
import lookalike.ranking.training.TrainingData.CellColumn;
import lookalike.search.garment.GarmentViews;

/**
 * What rankings know of the products that are searched and of the queries, beyond the vectors of
 * {@link EvaluatedProducts}.
 *
 * @param model identity of all features
 * @param searched descriptors of the pictures searched
 * @param columns that may be learned from, those that group products, with a cell for each product of
 *     the searched catalogue
 * @param copies spoilt copies of pictures searched
 * @param asked descriptors of the queries' pictures
 * @param seen what search sees in the photos that are queries, by item of the queries' products; pictures that are
 *     missing are seen as they are. Nothing else is known of queries
 */
public record RankingMaterial(ModelIdentity model, Descriptors searched, List<CellColumn> columns,
        List<CopySample> copies, Descriptors asked, Map<Integer, GarmentViews> seen) {

    public RankingMaterial {
        columns = List.copyOf(columns);
        copies = List.copyOf(copies);
        seen = Map.copyOf(seen);
    }

    /** Of queries that are seen as they are. */
    public RankingMaterial(ModelIdentity model, Descriptors searched, List<CellColumn> columns, List<CopySample> copies,
            Descriptors asked) {
        this(model, searched, columns, copies, asked, Map.of());
    }

    /**
     * @param catalogue searched
     * @param features of its pictures
     * @param queries the features of other pictures that are the queries; empty if they are products of the catalogue
     * @param seen what search sees in these
     */
    public static RankingMaterial of(Catalogue catalogue, FeatureSnapshot features, Optional<FeatureSnapshot> queries,
            Map<Integer, GarmentViews> seen) throws LookalikeException {
        List<CellColumn> columns = new ArrayList<>();
        for (Facet facet : catalogue.facets()) {
            if (facet.kind() == Facet.Kind.VALUES) {
                columns.add(new CellColumn(facet.column(), catalogue.column(facet.column())));
            }
        }
        Descriptors searched = Descriptors.of(features);
        return new RankingMaterial(features.identity(), searched, columns, features.copies(),
                queries.isPresent() ? Descriptors.of(queries.get()) : searched, seen);
    }

    /** @return whether a garment was looked for and found in any query */
    public boolean hasGarments() {
        return seen.values().stream().anyMatch(views -> !views.isProductShot());
    }

    /** @return an item of the queries' products as search sees a photo */
    RankingInput query(EvaluatedProducts queries, int item) {
        return new RankingInput(feature(queries, item), asked.of(queries.pictures().get(item)));
    }

    /** @return the descriptor of a searched item */
    PixelDescriptor descriptor(EvaluatedProducts products, int item) {
        return searched.of(products.pictures().get(item));
    }

    private static Feature feature(EvaluatedProducts products, int item) {
        return products.matrix().row(products.rows()[item]);
    }
}
