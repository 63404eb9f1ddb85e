package lookalike.service.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.taste.FoundProducts;
import lookalike.evaluation.taste.TasteOutcome;
import lookalike.evaluation.taste.TasteSimulation;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.ProductSearcher;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import lookalike.taste.TasteReranking;

/** What taste brings and costs on a catalogue, as it is searched, with simulated customers. */
record TasteEvaluation(CatalogueRepository catalogues, CatalogueFeatures features) {

    /**
     * @param queries how many products are searched with, 0 for all
     * @param customers how many are simulated
     */
    List<TasteOutcome> run(String name, NetworkChoice choice, int queries, int customers, long seed,
            JobMonitor monitor) throws LookalikeException {
        Catalogue catalogue = catalogues.open(name);
        try (FeatureNetwork network = features.network(choice.orElse(features.precision(name, choice)), monitor);
                ProductSearcher searcher = ProductSearcher.open(catalogue, features.folder(name), network)) {
            monitor.stage(JobMonitor.Stage.EVALUATING, name);
            List<FoundProducts> found = found(searcher, queries, seed, monitor);
            monitor.stage(JobMonitor.Stage.SIMULATING, name);
            return new TasteSimulation(catalogue, found, searcher.scoreUnit(RankingOptions.USUAL), seed)
                    .run(customers, monitor);
        }
    }

    private static List<FoundProducts> found(ProductSearcher searcher, int queries, long seed, JobMonitor monitor)
            throws LookalikeException {
        Catalogue catalogue = searcher.catalogue();
        List<FoundProducts> found = new ArrayList<>();
        int[] drawn = new Random(seed).ints(0, catalogue.size()).distinct()
                .limit(queries == 0 ? catalogue.size() : Math.min(queries, catalogue.size())).toArray();
        for (int item : drawn) {
            Product product = catalogue.product(item);
            List<ProductMatch> matches =
                    searcher.find(SearchQuery.like(product), TasteReranking.DEPTH, ProductFilter.ALL).matches();
            // A product without a feature finds nothing by similarity.
            if (!matches.isEmpty() && matches.getFirst().isCompared()) {
                found.add(new FoundProducts(item,
                        matches.stream().mapToInt(match -> catalogue.item(match.product().id()).orElseThrow())
                                .toArray(),
                        matches.stream().mapToDouble(match -> match.parts().total()).toArray(),
                        matches.stream().mapToDouble(ProductMatch::similarity).toArray()));
            }
            monitor.reachedOrCancel(found.size(), drawn.length);
        }
        return found;
    }
}
