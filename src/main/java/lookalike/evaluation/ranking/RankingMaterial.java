package lookalike.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;
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

/**
 * What rankings know of the products that are searched and of the queries, beyond the vectors of
 * {@link EvaluatedProducts}.
 *
 * @param model identity of all features
 * @param searched descriptors of the pictures searched
 * @param columns that may be learned from, those that group products, with a cell for each product of
 *     the searched catalogue
 * @param copies spoilt copies of pictures searched
 * @param asked descriptors of the queries' pictures; nothing else is known of queries
 */
public record RankingMaterial(ModelIdentity model, Descriptors searched, List<CellColumn> columns,
        List<CopySample> copies, Descriptors asked) {

    public RankingMaterial {
        columns = List.copyOf(columns);
        copies = List.copyOf(copies);
    }

    /**
     * @param catalogue searched
     * @param features of its pictures
     * @param queries the features of other pictures that are the queries; empty if they are products of the catalogue
     */
    public static RankingMaterial of(Catalogue catalogue, FeatureSnapshot features, Optional<FeatureSnapshot> queries)
            throws LookalikeException {
        List<CellColumn> columns = new ArrayList<>();
        for (Facet facet : catalogue.facets()) {
            if (facet.kind() == Facet.Kind.VALUES) {
                columns.add(new CellColumn(facet.column(), catalogue.column(facet.column())));
            }
        }
        Descriptors searched = Descriptors.of(features);
        return new RankingMaterial(features.identity(), searched, columns, features.copies(),
                queries.isPresent() ? Descriptors.of(queries.get()) : searched);
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
