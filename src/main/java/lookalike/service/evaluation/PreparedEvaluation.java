package lookalike.service.evaluation;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.ranking.RankingMaterial;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.search.garment.GarmentViews;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;

/**
 * What an evaluation runs on, open.
 *
 * @param catalogue searched
 * @param features of its pictures
 * @param queries the catalogue of the queries and their features, if it is another one
 * @param split the products searched and the queries
 * @param added the name of the queries' catalogue if it was added for this evaluation
 */
record PreparedEvaluation(Catalogue catalogue, FeatureSnapshot features, Optional<Queries> queries,
        EvaluationSplit split, Optional<String> added) {

    /**
     * Queries from another catalogue.
     *
     * @param catalogue of the queries
     * @param features of its pictures
     * @param seen what search sees in them, by item; pictures that are missing are seen as they are
     */
    record Queries(Catalogue catalogue, FeatureSnapshot features, Map<Integer, GarmentViews> seen) {}

    /** Uses what was opened; it is closed afterwards. */
    @FunctionalInterface
    interface Use<T> {
        T of(PreparedEvaluation prepared) throws LookalikeException;
    }

    /** @return the identity of all features */
    ModelIdentity model() {
        return features.identity();
    }

    /** @return the name of the catalogue that the queries are from */
    String asked() {
        return queries.map(Queries::catalogue).orElse(catalogue).name();
    }

    /** @return what search sees in photos of another catalogue, by item */
    Map<Integer, GarmentViews> seen() {
        return queries.map(Queries::seen).orElse(Map.of());
    }

    /** @return what rankings know beyond features; read anew */
    RankingMaterial material() throws LookalikeException {
        return RankingMaterial.of(catalogue, features, queries.map(Queries::features), seen());
    }

    /** Opens catalogue and features, draws the queries, and uses them. */
    static <T> T use(EvaluationRequest request, CatalogueRepository catalogues, CatalogueFeatures features,
            JobMonitor monitor, Use<T> use) throws LookalikeException {
        try (Catalogue catalogue = catalogues.open(request.catalogue());
                FeatureSnapshot searched = features.open(catalogue, request.network());
                EvaluatedProducts products = EvaluatedProducts.searched(catalogue, searched, request.relevance())) {
            BitSet among = catalogue.where(request.conditions());
            Optional<String> place = request.queries().place();
            if (place.isEmpty()) {
                return use.of(new PreparedEvaluation(catalogue, searched, Optional.empty(),
                        EvaluationSplit.within(products, among, request.queries().limit(),
                                request.queries().holdout(), request.seed()),
                        Optional.empty()));
            }
            NetworkChoice network =
                    request.network().orElse(features.precision(catalogue.name(), request.network()));
            QueryCatalogue from = QueryCatalogue.of(place.get(), catalogues, monitor);
            try (Catalogue queries = from.catalogue();
                    FeatureSnapshot theirs = from.features(searched, network, features, monitor);
                    EvaluatedProducts asked =
                            EvaluatedProducts.queries(queries, theirs, request.relevance(), products)) {
                EvaluationSplit split =
                        EvaluationSplit.between(products, among, asked, request.queries().limit(), request.seed());
                Map<Integer, GarmentViews> seen = request.findsGarments()
                        ? from.seen(split, searched, network, features, monitor) : Map.of();
                return use.of(new PreparedEvaluation(catalogue, searched,
                        Optional.of(new Queries(queries, theirs, seen)), split,
                        Optional.of(queries.name()).filter(_ -> from.isNew())));
            }
        }
    }
}
