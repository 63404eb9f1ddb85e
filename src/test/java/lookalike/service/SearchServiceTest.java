package lookalike.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.Fact;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Condition;
import lookalike.features.NetworkChoice;
import lookalike.search.NearDuplicates;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchException;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.job.JobMonitor;
import lookalike.service.related.RelatedList;
import lookalike.service.related.RelatedReport;
import lookalike.service.related.RelatedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search service for both faces, with the real network over a few pictures. */
class SearchServiceTest {

    @TempDir
    private static Path folder;
    private static TestShop shop;

    @BeforeAll
    static void index() throws Exception {
        shop = TestShop.in(folder);
        shop.index();
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.services().close();
        }
    }

    private static CatalogueSearch open() throws Exception {
        return shop.services().search().open(TestShop.NAME, NetworkChoice.FREE, JobMonitor.UNWATCHED);
    }

    @Test
    @DisplayName("a product's own picture finds that product first; products with one picture are one result")
    void findsAProduct() throws Exception {
        try (CatalogueSearch search = open()) {
            assertEquals(TestShop.READABLE, search.products());
            assertEquals(0, search.waiting());
            SearchResult result = search.find(SearchQuery.of(shop.place().resolve("5.png")), 5, ProductFilter.ALL);
            ProductMatch first = result.matches().getFirst();
            assertEquals("5", first.product().id());
            assertEquals(List.of("6"), first.twins());
            assertEquals(1, first.similarity(), 1e-4);
            assertEquals(5, result.matches().size());
        }
    }

    @Test
    @DisplayName("a filter is met by every result, counted and offered with what each choice would leave")
    void filters() throws Exception {
        ProductFilter shoes = ProductFilter.where(List.of(Condition.parse("category=Shoes")));
        try (CatalogueSearch search = open()) {
            SearchResult result = search.find(SearchQuery.of(shop.place().resolve("0.png")), 5, shoes);
            assertTrue(result.matches().stream().allMatch(match -> match.product().category().equals("Shoes")));
            assertEquals(3, search.count(shoes));
            assertFalse(search.choices(ProductFilter.ALL).isEmpty());
        }
    }

    @Test
    @DisplayName("near-duplicates are told with their stage, and end by being cancelled")
    void nearDuplicates() throws Exception {
        try (CatalogueSearch search = open()) {
            RecordedJob job = new RecordedJob();
            List<NearDuplicates.Pair> pairs = search.nearDuplicates(0, job);
            assertEquals(List.of(JobMonitor.Stage.COMPARING), job.stages());
            assertEquals(15, pairs.size(), "each two of the six pictures that look different");
            assertThrows(CancellationException.class, () -> search.nearDuplicates(0,
                    new RecordedJob(JobMonitor.Stage.COMPARING)));
        }
    }

    @Test
    @DisplayName("lists of similar products that are stopped go on from what is done, and end as if never stopped")
    void goesOnWithLists() throws Exception {
        try (CatalogueSearch search = open()) {
            RelatedRequest request = new RelatedRequest(3, List.of(), List.of(), List.of(), false);
            assertThrows(CancellationException.class, () -> search.related(request,
                    new RecordedJob(JobMonitor.Stage.COMPARING)));
            RecordedJob job = new RecordedJob();
            RelatedReport report = search.related(request, job);
            assertEquals(List.of(JobMonitor.Stage.COMPARING), job.stages());
            assertEquals(TestShop.READABLE, report.lists().size());
            assertEquals(TestShop.READABLE, report.computed() + report.kept());
            RelatedList five = report.lists().stream().filter(list -> list.id().equals("5")).findFirst().orElseThrow();
            assertTrue(five.similar().stream().noneMatch(similar -> List.of("5", "6").contains(similar.id())),
                    "neither itself nor its twin");
            assertEquals(report.lists(), search.related(request, new RecordedJob()).lists());
        }
    }

    @Test
    @DisplayName("lists of similar products that cannot be kept are told all the same, with a notice")
    void listsThatCannotBeKept() throws Exception {
        try (CatalogueSearch search = open()) {
            RelatedRequest request = new RelatedRequest(2, List.of(), List.of(), List.of(), false);
            RelatedReport report = search.related(request, new RecordedJob());
            Path folder = shop.services().catalogues().folder(TestShop.NAME);
            Path kept;
            try (Stream<Path> files = Files.list(folder)) {
                kept = files.filter(file -> file.getFileName().toString().startsWith("related-"))
                        .max(Comparator.comparingLong(file -> file.toFile().lastModified())).orElseThrow();
            }
            Files.delete(kept);
            // No file can be written over a folder, whoever the user is.
            Files.createDirectories(kept.resolve("occupied"));
            RecordedJob job = new RecordedJob();
            assertEquals(report.lists(), search.related(request, job).lists());
            assertEquals(List.of("RelatedNotice.NotKept"), job.notices().stream().map(Fact::code).toList());
            Files.delete(kept.resolve("occupied"));
            Files.delete(kept);
        }
    }

    @Test
    @DisplayName("a search that is closed ends whatever asks it by cancelling")
    void closes() throws Exception {
        CatalogueSearch search = open();
        search.close();
        search.close();
        assertThrows(CancellationException.class, () -> search.count(ProductFilter.ALL));
        assertThrows(CancellationException.class, () -> search.picture("0.png"));
        assertThrows(CancellationException.class,
                () -> search.frames(QueryPhoto.in(shop.place().resolve("0.png"))));
    }

    @Test
    @DisplayName("a catalogue without features cannot be searched; warming up for a missing one does nothing")
    void tellsWhatIsNotIndexed() throws Exception {
        shop.services().catalogues().add(new AddRequest(shop.place(), Optional.empty(),
                Optional.of("bare"), ColumnMapping.USUAL), JobMonitor.UNWATCHED);
        assertThrows(SearchException.NotIndexed.class,
                () -> shop.services().search().open("bare", NetworkChoice.FREE, JobMonitor.UNWATCHED));
        RecordedJob job = new RecordedJob();
        shop.services().search().warmUp("nowhere", NetworkChoice.FREE, job);
        assertEquals(List.of(), job.stages());
    }
}
