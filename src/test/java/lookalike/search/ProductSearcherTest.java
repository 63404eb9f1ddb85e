package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Product;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureNetwork;
import lookalike.features.resnet.TestModel;
import lookalike.storage.DataFolder;
import lookalike.storage.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
class ProductSearcherTest {

    private static FeatureNetwork network;
    private static CatalogueRepository shelf;
    private static ProductSearcher finder;

    @BeforeAll
    static void openTheSample() throws Exception {
        shelf = new CatalogueRepository(SampleHome.folder());
        network = TestModel.model().open(Optional.empty(), _ -> {});
        finder = ProductSearcher.open(shelf.open(SampleHome.CATALOGUE), shelf.folder(SampleHome.CATALOGUE), network);
    }

    @AfterAll
    static void close() {
        if (finder != null) {
            finder.close();
            network.close();
        }
    }

    @Test
    @DisplayName("a product's own picture finds that product first, and five different ones in falling order")
    void findsItself() throws Exception {
        Catalogue catalogue = finder.catalogue();
        for (int item = 0; item < catalogue.size(); item += 37) {
            Product product = catalogue.product(item);
            SearchResult answer = find(SampleHome.sample().resolve(product.image()), 5);
            ProductMatch first = answer.matches().getFirst();
            assertEquals(1, first.similarity(), 1e-4);
            assertTrue(first.product().id().equals(product.id()) || first.twins().contains(product.id()));
            assertEquals(5, answer.matches().stream().map(match -> match.product().id()).distinct().count());
            List<Double> scores = answer.matches().stream().map(ProductMatch::likeness).toList();
            assertEquals(scores.stream().sorted((a, b) -> Double.compare(b, a)).toList(), scores);
        }
    }

    @Test
    @DisplayName("products with the very same picture are one match with twins")
    void foldsTwins() throws Exception {
        List<List<String>> twins = new ArrayList<>();
        try (Stream<Path> pictures = Files.list(SampleHome.sample().resolve("images"))) {
            for (List<Path> same : pictures.collect(Collectors.groupingBy(ProductSearcherTest::content))
                    .values()) {
                if (same.size() > 1) {
                    ProductMatch first = find(same.getFirst(), 3).matches().getFirst();
                    assertEquals(same.size() - 1, first.twins().size());
                    twins.add(first.twins());
                }
            }
        }
        assertTrue(twins.size() >= 2, "the sample has two pairs of twins, found were " + twins);
    }

    private static String content(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    @DisplayName("every example photo finds garments of its own kind")
    void recognisesTheExamples() throws Exception {
        try (Stream<Path> photos = Files.list(SampleHome.photos())) {
            List<Path> all = photos.sorted().toList();
            assertEquals(5, all.size());
            for (Path photo : all) {
                List<String> categories = find(photo, 5).matches().stream().map(m -> m.product().category()).toList();
                long most = categories.stream().mapToLong(c -> categories.stream().filter(c::equals).count()).max()
                        .orElseThrow();
                assertTrue(most >= 3, photo.getFileName() + " found " + categories);
            }
        }
    }

    @Test
    @DisplayName("conditions are met by every result")
    void meetsConditions() throws Exception {
        Path photo = SampleHome.sample().resolve(finder.catalogue().image(0));
        var conditions = List.of(Condition.parse("price<60"), Condition.parse("gender=Women|Unisex"));
        SearchResult answer = finder.find(SearchQuery.of(photo), 10, ProductFilter.where(conditions));
        assertEquals(10, answer.matches().size());
        for (ProductMatch match : answer.matches()) {
            assertTrue(match.product().offer().price().orElseThrow().doubleValue() < 60);
            assertTrue(List.of("Women", "Unisex").contains(match.product().attributes().get("gender")));
        }
    }

    @Test
    @DisplayName("a photo that is gone, and a catalogue that was not indexed, are told in a sentence")
    void tellsProblems(@TempDir Path folder) throws Exception {
        Path gone = folder.resolve("gone.jpg");
        var problem = assertThrows(LookalikeException.class, () -> find(gone, 5));
        assertEquals(gone, problem.details().getFirst());

        CatalogueRepository fresh = new CatalogueRepository(new DataFolder(folder));
        try (Catalogue catalogue = fresh.add(SampleHome.sample(), Optional.empty(), Optional.of("fresh"),
                Progress.UNWATCHED)) {
            var notIndexed = assertThrows(SearchException.NotIndexed.class,
                    () -> ProductSearcher.open(catalogue, fresh.folder("fresh"), network));
            assertEquals(List.of("fresh"), notIndexed.details());
        }
    }

    private static SearchResult find(Path photo, int k) throws LookalikeException {
        return finder.find(SearchQuery.of(photo), k, ProductFilter.ALL);
    }
}
