package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Product;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.TestModel;
import lookalike.image.Frame;
import lookalike.image.PhotoDecoder;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.ranking.RankingMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a stylist does besides dropping a photo, on the sample catalogue with the real network. */
@Tag("model")
class StylistSearchTest {

    private static FeatureNetwork network;
    private static ProductSearcher finder;

    @BeforeAll
    static void openTheSample() throws Exception {
        CatalogueRepository shelf = new CatalogueRepository(SampleHome.folder());
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
    @DisplayName("a query with one photo finds the same as a search with its file")
    void onePhoto() throws Exception {
        QueryPhoto photo = photo("dotted-dress.jpg");
        List<String> alone =
                ids(finder.find(SearchQuery.of(SampleHome.photos().resolve("dotted-dress.jpg")), 8, ProductFilter.ALL));
        assertEquals(alone, ids(mix(List.of(photo), List.of(), List.of(), List.of(), ProductFilter.ALL)));
    }

    @Test
    @DisplayName("two photos find products between them: what is near one only drops behind")
    void twoPhotos() throws Exception {
        List<QueryPhoto> both = List.of(photo("dotted-dress.jpg"), photo("striped-tee.jpg"));
        SearchResult answer = mix(both, List.of(), List.of(), List.of(), ProductFilter.ALL);
        assertEquals(8, answer.matches().size());
        assertNotEquals(ids(mix(List.of(both.getFirst()), List.of(), List.of(), List.of(), ProductFilter.ALL)),
                ids(answer));
    }

    @Test
    @DisplayName("searching with a product, more or less like it, does not find that one; more brings its kind")
    void feedback() throws Exception {
        QueryPhoto photo = photo("dotted-dress.jpg");
        SearchResult before = mix(List.of(photo), List.of(), List.of(), List.of(), ProductFilter.ALL);
        String first = before.matches().getFirst().product().id();
        assertFalse(ids(mix(List.of(), List.of(first), List.of(), List.of(), ProductFilter.ALL)).contains(first));
        assertFalse(ids(mix(List.of(photo), List.of(), List.of(), List.of(first), ProductFilter.ALL)).contains(first));
        String last = before.matches().getLast().product().id();
        SearchResult moved = mix(List.of(photo), List.of(), List.of(last), List.of(), ProductFilter.ALL);
        assertFalse(ids(moved).contains(last), "it is shown as part of the query");
        List<String> kind = ids(mix(List.of(), List.of(last), List.of(), List.of(), ProductFilter.ALL));
        assertTrue(common(moved, kind) >= common(before, kind), common(moved, kind) + " of " + kind);
        assertTrue(rank(moved, kind.getFirst()) <= rank(before, kind.getFirst()), "the nearest of its kind");
    }

    @Test
    @DisplayName("a text finds products by any of its words' beginnings, alone in the order of relevance")
    void text() throws Exception {
        SearchResult answer = mix(List.of(), List.of(), List.of(), List.of(), ProductFilter.ALL.with("strip navy"));
        assertTrue(answer.matches().size() > 2);
        for (ProductMatch match : answer.matches()) {
            assertFalse(match.isCompared());
            String said = (match.product().name() + match.product().attributes()).toLowerCase(Locale.ROOT);
            assertTrue(said.contains("strip") && said.contains("navy"), said);
        }
        assertEquals(0, mix(List.of(), List.of(), List.of(), List.of(), ProductFilter.ALL.with("no such word"))
                .matches().size());
        assertEquals(finder.count(ProductFilter.ALL.with("or 1 1")),
                finder.count(ProductFilter.ALL.with("\"' OR 1=1 --")));
    }

    @Test
    @DisplayName("a text and a photo together find the most similar of the products with that text")
    void textAndPhoto() throws Exception {
        ProductFilter striped = ProductFilter.ALL.with("striped");
        SearchResult answer = mix(List.of(photo("dotted-dress.jpg")), List.of(), List.of(), List.of(), striped);
        assertTrue(answer.matches().stream().allMatch(ProductMatch::isCompared));
        assertTrue(answer.matches().stream().allMatch(match -> match.product().attributes().toString()
                .contains("Striped")));
    }

    @Test
    @DisplayName("favourites can be browsed, with and without a photo")
    void ids() throws Exception {
        Set<String> loved = Set.of("1001", "1003", "no such product");
        ProductFilter among = ProductFilter.ALL.among(Optional.of(loved));
        assertEquals(2, finder.count(among));
        assertEquals(Set.of("1001", "1003"),
                Set.copyOf(ids(mix(List.of(), List.of(), List.of(), List.of(), among))));
        assertEquals(Set.of("1001", "1003"),
                Set.copyOf(ids(mix(List.of(photo("dotted-dress.jpg")), List.of(), List.of(), List.of(), among))));
    }

    @Test
    @DisplayName("choices count what each value would leave, under the conditions on the other columns only")
    void choices() throws Exception {
        ProductFilter women = ProductFilter.where(List.of(Condition.parse("gender=Women")));
        FacetOption.Kinds genders = kinds("gender", women);
        assertEquals(genders, kinds("gender", ProductFilter.ALL), "its own condition does not count");
        FacetOption.Kinds colours = kinds("baseColour", women);
        for (FacetOption.Value value : colours.values()) {
            assertEquals(value.count(), finder.count(women.with("baseColour", List.of(new Condition("baseColour",
                    Condition.Operator.EQUAL, List.of(value.text()))))), value.text());
        }
        assertTrue(colours.values().stream().mapToInt(FacetOption.Value::count).sum() < finder.searchable());
        List<String> columns = finder.choices(ProductFilter.ALL).stream().map(FacetOption::column).toList();
        assertTrue(columns.containsAll(List.of("category", "gender", "season", "price", "rating")), columns.toString());
        assertFalse(columns.contains("name") || columns.contains("url") || columns.contains("description"));
        FacetOption.Range price = (FacetOption.Range) finder.choices(ProductFilter.ALL).stream()
                .filter(choice -> choice.column().equals("price")).findFirst().orElseThrow();
        assertTrue(price.least() < price.most() && price.count() == finder.searchable(), price.toString());
    }

    private static FacetOption.Kinds kinds(String column, ProductFilter selection) throws Exception {
        return (FacetOption.Kinds) finder.choices(selection).stream().filter(choice -> choice.column().equals(column))
                .findFirst().orElseThrow();
    }

    @Test
    @DisplayName("the contributions of the parts of two pictures add up to their cosine in the search")
    void explains() throws Exception {
        for (ProductMatch match : finder.find(SearchQuery.of(List.of(photo("dotted-dress.jpg"))), 5, ProductFilter.ALL)
                .matches()) {
            byte[] picture = Files.readAllBytes(SampleHome.sample().resolve(match.product().image()));
            Explanation why = finder
                    .explain(photo("dotted-dress.jpg"), picture, match.product().image(), RankingMethod.RAW)
                    .orElseThrow();
            assertEquals(49, why.photo().length);
            assertEquals(why.total(), Arrays.stream(why.photo()).sum(), 1e-6);
            assertEquals(why.total(), Arrays.stream(why.product()).sum(), 1e-6);
            assertEquals(match.similarity(), why.total(), 1e-4);
        }
    }

    @Test
    @DisplayName("the parts of a picture pool to its feature, in both arithmetics")
    void pools() throws Exception {
        for (Precision precision : Precision.values()) {
            try (FeatureNetwork each = TestModel.model().open(new NetworkChoice(Optional.empty(),
                    Optional.of(precision)), _ -> {})) {
                var tensor = Preprocessing.tensor(decoded(SampleHome.photos().resolve("striped-tee.jpg")));
                double cosine = each.activations(tensor).orElseThrow().pooled()
                        .cosine(each.extract(List.of(tensor)).getFirst());
                assertTrue(cosine > 0.999999, precision + " " + cosine);
            }
        }
    }

    @Test
    @DisplayName("suggested frames lie in the photo, are no two the same, and hold the garment")
    void frames() throws Exception {
        int suggested = 0;
        for (Path file : photos()) {
            List<Frame> frames = finder.frames(QueryPhoto.in(file));
            assertTrue(frames.size() <= 3);
            suggested += frames.size();
            for (int i = 0; i < frames.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(frames.get(i).overlap(frames.get(j)) <= 0.6);
                }
            }
            if (!frames.isEmpty()) {
                Frame first = frames.getFirst();
                assertTrue(first.left() < 0.5 && first.left() + first.width() > 0.5, file + " " + first);
            }
        }
        assertTrue(suggested >= 5, "only " + suggested + " for five photos");
    }

    @Test
    @DisplayName("near-duplicates are pairs above the bound, most similar first, each once; cancelled there are none")
    void nearDuplicates() throws Exception {
        List<NearDuplicates.Pair> pairs = finder.nearDuplicates(0.9, Progress.UNWATCHED);
        assertTrue(pairs.size() > 3, pairs.size() + " pairs");
        for (int i = 0; i < pairs.size(); i++) {
            assertTrue(pairs.get(i).similarity() >= 0.9 && pairs.get(i).similarity() <= 1);
            assertTrue(i == 0 || pairs.get(i - 1).similarity() >= pairs.get(i).similarity());
            assertNotEquals(pairs.get(i).one().id(), pairs.get(i).other().id());
        }
        assertEquals(pairs.size(), pairs.stream().map(pair -> Set.of(pair.one().id(), pair.other().id())).distinct()
                .count());
        assertThrows(CancellationException.class, () -> finder.nearDuplicates(0.9, (_, _) -> false));
    }

    private static SearchResult mix(List<QueryPhoto> photos, List<String> products, List<String> more,
            List<String> less,
            ProductFilter selection) throws Exception {
        return finder.find(new SearchQuery(photos, products(products), products(more), products(less)), 8, selection);
    }

    private static List<Product> products(List<String> ids) throws Exception {
        List<Product> products = new ArrayList<>();
        for (String id : ids) {
            products.add(finder.catalogue().product(finder.catalogue().item(id).orElseThrow()));
        }
        return products;
    }

    private static long common(SearchResult answer, List<String> others) {
        return ids(answer).stream().filter(others::contains).count();
    }

    private static int rank(SearchResult answer, String id) {
        int place = ids(answer).indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static List<String> ids(SearchResult answer) {
        return answer.matches().stream().map(match -> match.product().id()).toList();
    }

    private static List<Path> photos() throws Exception {
        try (var files = Files.list(SampleHome.photos())) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private static QueryPhoto photo(String name) {
        return QueryPhoto.in(SampleHome.photos().resolve(name));
    }

    private static RgbImage decoded(Path file) throws Exception {
        return PhotoDecoder.decode(Files.readAllBytes(file), file.toString());
    }
}
