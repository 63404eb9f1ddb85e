package lookalike.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Product;
import lookalike.features.NetworkChoice;
import lookalike.image.TestPictures;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.ProductFilter;
import lookalike.search.RankingOptions;
import lookalike.search.SearchException;
import lookalike.search.SearchQuery;
import lookalike.service.across.AllCatalogues;
import lookalike.service.across.AllCataloguesException;
import lookalike.service.across.MergedResult;
import lookalike.service.across.SkippedCatalogue;
import lookalike.service.job.JobMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One search of several catalogues, with the real network over a few pictures. */
@Tag("model")
class AllCataloguesTest {

    private static final String BARE = "bare";
    private static final String OTHER = "other";

    @TempDir
    private static Path folder;
    private static TestShop shop;
    private static Path elsewhere;

    @BeforeAll
    static void index() throws Exception {
        shop = TestShop.in(folder);
        shop.index();
        elsewhere = Files.createDirectories(folder.resolve(OTHER));
        StringBuilder csv = new StringBuilder("id,kind,image\n");
        for (int number = 0; number < 3; number++) {
            Files.write(elsewhere.resolve(number + ".png"), TestPictures.file(TestPictures.plain(70, 80,
                    Color.getHSBColor(number / 3f, .2f, .3f)), "png"));
            csv.append("%d,Hats,%d.png\n".formatted(number, number));
        }
        Files.writeString(elsewhere.resolve("products.csv"), csv);
        add(elsewhere, OTHER);
        shop.services().catalogues().index(OTHER, IndexRequest.asRead(NetworkChoice.FREE), JobMonitor.UNWATCHED);
        add(shop.place(), BARE);
    }

    private static void add(Path place, String name) throws Exception {
        shop.services().catalogues().add(new AddRequest(place, Optional.empty(), Optional.of(name),
                ColumnMapping.USUAL), JobMonitor.UNWATCHED);
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.services().close();
        }
    }

    private static AllCatalogues open(Services services) throws LookalikeException {
        return AllCatalogues.open(services.catalogues(), services.search(), NetworkChoice.FREE, IndexChoice.AS_STORED,
                JobMonitor.UNWATCHED);
    }

    private static MergedResult find(AllCatalogues all, Path photo, ProductFilter filter) throws LookalikeException {
        return all.find(SearchQuery.of(photo), 5, _ -> filter, RankingOptions.USUAL);
    }

    @Test
    @DisplayName("a photo finds its own product in whichever catalogue that is; ranks count through all of them")
    void findsInEach() throws Exception {
        try (AllCatalogues all = open(shop.services())) {
            assertEquals(List.of(OTHER, TestShop.NAME),
                    all.searches().stream().map(CatalogueSearch::catalogue).toList());
            for (Path place : List.of(shop.place(), elsewhere)) {
                MergedResult found = find(all, place.resolve("1.png"), ProductFilter.ALL);
                assertEquals(place.getFileName().toString(), found.matches().getFirst().from().catalogue());
                assertEquals("1", found.matches().getFirst().match().product().id());
                assertEquals(List.of(1, 2, 3, 4, 5),
                        found.matches().stream().map(each -> each.match().rank()).toList());
                assertEquals(found.answer().matches(), found.matches().stream().map(each -> each.match()).toList());
                assertEquals(TestShop.READABLE + 3, found.among());
                assertEquals(List.of(), found.skipped());
            }
        }
    }

    @Test
    @DisplayName("a catalogue that is not indexed is left out and named with the reason")
    void namesWhatCannotBeOpened() throws Exception {
        try (AllCatalogues all = open(shop.services())) {
            SkippedCatalogue skipped = all.skipped().getFirst();
            assertEquals(BARE, skipped.catalogue());
            assertInstanceOf(SearchException.NotIndexed.class, skipped.reason());
            assertEquals(1, all.skipped().size());
        }
    }

    @Test
    @DisplayName("a catalogue that lacks a column of the filter is named, and the others answer; if all do, that is"
            + " told")
    void namesWhatCannotAnswer() throws Exception {
        Path photo = shop.place().resolve("0.png");
        try (AllCatalogues all = open(shop.services())) {
            MergedResult found = find(all, photo, ProductFilter.where(List.of(Condition.parse("kind=Hats"))));
            assertTrue(found.matches().stream().allMatch(each -> each.from().catalogue().equals(OTHER)));
            assertEquals(3, found.among());
            assertEquals(List.of(TestShop.NAME), found.skipped().stream().map(SkippedCatalogue::catalogue).toList());
            assertInstanceOf(CatalogueException.UnknownColumn.class, found.skipped().getFirst().reason());
            assertThrows(AllCataloguesException.NothingSearched.class,
                    () -> find(all, photo, ProductFilter.where(List.of(Condition.parse("heel=high")))));
        }
    }

    @Test
    @DisplayName("a photo that cannot be read is no catalogue's fault, and a product cannot be an example")
    void refuses() throws Exception {
        try (AllCatalogues all = open(shop.services())) {
            LookalikeException problem = assertThrows(LookalikeException.class,
                    () -> find(all, shop.place().resolve("broken.png"), ProductFilter.ALL));
            assertTrue(!(problem instanceof AllCataloguesException), problem.code());
            assertThrows(AllCataloguesException.ProductInQuery.class, () -> all.find(
                    SearchQuery.like(Product.ofPicture("1", "1.png")), 5, _ -> ProductFilter.ALL,
                    RankingOptions.USUAL));
        }
    }

    @Test
    @DisplayName("without a catalogue, or with none that is indexed, there is nothing to open; closed ones end"
            + " searches")
    void needsCatalogues() throws Exception {
        TestShop empty = TestShop.in(Files.createDirectories(folder.resolve("empty")));
        try (Services services = empty.services()) {
            assertThrows(AllCataloguesException.NoCatalogue.class, () -> open(services));
            services.catalogues().add(AddRequest.of(empty.place(), ColumnMapping.USUAL), JobMonitor.UNWATCHED);
            assertThrows(AllCataloguesException.NothingSearched.class, () -> open(services));
        }
        AllCatalogues all = open(shop.services());
        all.close();
        assertThrows(CancellationException.class,
                () -> find(all, shop.place().resolve("0.png"), ProductFilter.ALL));
    }
}
