package lookalike.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.image.ImageTensor;
import lookalike.image.TestPictures;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.ProductFilter;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.service.across.AllCatalogues;
import lookalike.service.across.CatalogueMatch;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.taste.client.ClientStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the real network runs for one query of several catalogues. */
@Tag("model")
class SharedQueryTest {

    @TempDir
    private static Path folder;
    private static TestShop shop;
    private static Path photo;

    @BeforeAll
    static void index() throws Exception {
        shop = TestShop.in(folder);
        shop.index();
        for (String name : List.of("second", "third")) {
            shop.services().catalogues().add(new AddRequest(shop.place(), Optional.empty(), Optional.of(name),
                    ColumnMapping.USUAL), JobMonitor.UNWATCHED);
            shop.services().catalogues().index(name, IndexRequest.asRead(NetworkChoice.FREE), JobMonitor.UNWATCHED);
        }
        photo = Files.write(folder.resolve("photo.png"),
                TestPictures.file(TestPictures.plain(90, 120, Color.PINK), "png"));
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.services().close();
        }
    }

    /** Searches over networks whose runs are counted. */
    private record Counted(SearchService searches, Networks networks, AtomicInteger runs) implements AutoCloseable {

        static Counted over(DataFolder home) {
            ResNet50Model model = new ResNet50Model(home);
            CatalogueRepository repository = new CatalogueRepository(home);
            AtomicInteger runs = new AtomicInteger();
            Networks networks = new Networks(model, (choice, notice) -> new CountedNetwork(model.open(choice, notice),
                    runs), new CatalogueFeatures(repository, model));
            return new Counted(new CatalogueSearches(repository, model, networks, new ClientStore(home)), networks,
                    runs);
        }

        @Override
        public void close() {
            networks.close();
        }
    }

    private record CountedNetwork(FeatureNetwork network, AtomicInteger runs) implements FeatureNetwork {

        @Override
        public ModelIdentity identity() {
            return network.identity();
        }

        @Override
        public String engine() {
            return network.engine();
        }

        @Override
        public int preferredBatch() {
            return network.preferredBatch();
        }

        @Override
        public List<Feature> extract(List<ImageTensor> batch) {
            runs.addAndGet(batch.size());
            return network.extract(batch);
        }

        @Override
        public Optional<ActivationMap> activations(ImageTensor tensor) {
            runs.incrementAndGet();
            return network.activations(tensor);
        }

        @Override
        public void close() {
            network.close();
        }
    }

    private static List<CatalogueMatch> findInAll(Counted counted, SearchQuery query) throws LookalikeException {
        try (AllCatalogues all = AllCatalogues.open(shop.services().catalogues(), counted.searches(),
                NetworkChoice.FREE, IndexChoice.AS_STORED, JobMonitor.UNWATCHED)) {
            assertEquals(3, all.searches().size());
            return all.find(query, 6, _ -> ProductFilter.ALL, RankingOptions.USUAL).matches();
        }
    }

    @Test
    @DisplayName("three catalogues with features of one network compute a photo's feature once, with the results of"
            + " each alone")
    void sharesTheFeature() throws Exception {
        SearchQuery query = SearchQuery.of(photo);
        int alone;
        float[] similarities = new float[2];
        try (Counted counted = Counted.over(shop.services().home());
                CatalogueSearch search = counted.searches().open("second", NetworkChoice.FREE, JobMonitor.UNWATCHED)) {
            var matches = search.find(query, 2, ProductFilter.ALL).matches();
            similarities[0] = (float) matches.get(0).similarity();
            similarities[1] = (float) matches.get(1).similarity();
            alone = counted.runs().get();
        }
        assertTrue(alone >= 1, "the network did not run");
        try (Counted counted = Counted.over(shop.services().home())) {
            List<CatalogueMatch> matches = findInAll(counted, query);
            assertEquals(alone, counted.runs().get());
            for (int match = 0; match < 6; match++) {
                assertEquals(similarities[match / 3], (float) matches.get(match).match().similarity());
            }
            findInAll(counted, query);
            assertEquals(alone, counted.runs().get(), "the same photo again");
        }
    }

    @Test
    @DisplayName("each photo of a query is computed once")
    void sharesEachPhoto() throws Exception {
        try (Counted counted = Counted.over(shop.services().home())) {
            findInAll(counted, SearchQuery.of(photo));
            int one = counted.runs().get();
            findInAll(counted, SearchQuery.of(shop.place().resolve("3.png")));
            assertTrue(counted.runs().get() > one, "another photo was taken for the first one");
            int both = counted.runs().get();
            findInAll(counted, SearchQuery.of(List.of(QueryPhoto.in(photo),
                    QueryPhoto.in(shop.place().resolve("3.png")))));
            assertEquals(both, counted.runs().get());
        }
    }
}
