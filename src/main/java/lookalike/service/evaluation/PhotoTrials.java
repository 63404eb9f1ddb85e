package lookalike.service.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.photo.PhotoSample;
import lookalike.evaluation.photo.PhotoSearch;
import lookalike.evaluation.photo.QueryCost;
import lookalike.evaluation.photo.SpoiltPhotoFigures;
import lookalike.evaluation.photo.SpoiltPhotoTest;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.Detail;
import lookalike.image.Preprocessing;
import lookalike.image.View;
import lookalike.index.catalogue.IndexChoice;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.StoredRanking;
import lookalike.search.PhotoSource;
import lookalike.search.ProductFilter;
import lookalike.search.ProductSearcher;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;

/** Measures a catalogue's search as it is, with photos made of its own pictures. */
record PhotoTrials(CatalogueRepository catalogues, CatalogueFeatures features) {

    private static final TasteReranking NO_TASTE = new TasteReranking(TasteScore.NONE, 0);

    /**
     * @param photos how many products are drawn, of which no spoilt copy was trained on
     * @return for each flaw the figures of raw and usual ranking
     */
    List<SpoiltPhotoFigures> spoilt(String name, NetworkChoice choice, int photos, long seed, JobMonitor monitor)
            throws LookalikeException {
        try (Catalogue pictures = catalogues.open(name);
                FeatureSnapshot indexed = features.open(pictures, choice);
                FeatureNetwork network = network(pictures, choice, monitor);
                ProductSearcher searcher = ProductSearcher.open(catalogues.open(name), features.folder(name),
                        network, IndexChoice.EXACT)) {
            monitor.stage(JobMonitor.Stage.SEARCHING, name);
            Set<String> trained = new HashSet<>();
            indexed.copies().stream().map(CopySample::pixels).forEach(trained::add);
            PhotoSample sample = PhotoSample.draw(pictures, indexed.pixels(), trained, photos, seed);
            return new SpoiltPhotoTest(sample, detail(indexed), search(searcher), seed)
                    .run(List.of(RankingOptions.RAW, RankingOptions.USUAL), monitor);
        }
    }

    /**
     * @param photos how many products are drawn
     * @param rounds how often each is searched with
     */
    RankingCost cost(String name, NetworkChoice choice, int photos, int rounds, long seed, JobMonitor monitor)
            throws LookalikeException {
        try (Catalogue pictures = catalogues.open(name);
                FeatureSnapshot indexed = features.open(pictures, choice);
                FeatureNetwork network = network(pictures, choice, monitor);
                ProductSearcher exact = ProductSearcher.open(catalogues.open(name), features.folder(name), network,
                        IndexChoice.EXACT);
                ProductSearcher forest = ProductSearcher.open(catalogues.open(name), features.folder(name), network,
                        IndexChoice.FOREST)) {
            monitor.stage(JobMonitor.Stage.MEASURING, name);
            PhotoSample sample = PhotoSample.draw(pictures, indexed.pixels(), Set.of(), photos, seed);
            List<QueryCost.Way> ways = List.of(
                    new QueryCost.Way("exact", search(exact), RankingOptions.RAW, 0),
                    new QueryCost.Way("exact", search(exact), RankingOptions.USUAL, 1),
                    new QueryCost.Way("forest", search(forest), RankingOptions.RAW, 0),
                    new QueryCost.Way("forest", search(forest), RankingOptions.USUAL, 1));
            return cost(new QueryCost(sample, detail(indexed), ways), rounds, indexed, monitor);
        }
    }

    private static RankingCost cost(QueryCost queries, int rounds, FeatureSnapshot indexed, JobMonitor monitor)
            throws LookalikeException {
        int rows = CatalogueFeatures.distinctRows(indexed).length;
        int bytes = Float.BYTES * indexed.identity().dimension();
        Optional<StoredRanking> stored = RankingStore.open(indexed.featureRows(), monitor::notice);
        if (stored.isEmpty()) {
            return new RankingCost(queries.run(rounds, monitor), rows, bytes, Optional.empty(), 0);
        }
        try (StoredRanking ranking = stored.get()) {
            return new RankingCost(queries.run(rounds, monitor), rows, bytes, Optional.of(ranking.training()),
                    (double) ranking.bytes() / Math.max(1, rows));
        }
    }

    private FeatureNetwork network(Catalogue catalogue, NetworkChoice choice, JobMonitor monitor)
            throws LookalikeException {
        return features.network(choice.orElse(features.precision(catalogue.name(), choice)), monitor);
    }

    private static Detail detail(FeatureSnapshot indexed) {
        return Preprocessing.detail(indexed.identity().preprocessing());
    }

    private static PhotoSearch search(ProductSearcher searcher) {
        return (photo, k, options) -> searcher.find(
                SearchQuery.of(List.of(new QueryPhoto(new PhotoSource.PhotoPixels("photo", photo), View.PLAIN))), k,
                ProductFilter.ALL, options, NO_TASTE);
    }
}
