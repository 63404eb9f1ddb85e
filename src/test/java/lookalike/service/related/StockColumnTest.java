package lookalike.service.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Facet;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.repository.Shop;
import lookalike.catalogue.store.Catalogue;
import lookalike.search.FacetCounts;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brand, colour and stock, guessed or chosen by hand. */
class StockColumnTest {

    private static final ColumnMapping BY_HAND =
            new ColumnMapping(Map.of("Hst", "brand", "Ton", "colour", "Da", "stock"));

    @TempDir
    private Path folder;
    private CatalogueRepository catalogues;

    @BeforeEach
    void drawShop() throws Exception {
        catalogues = new CatalogueRepository(new DataFolder(folder.resolve("home")));
        new Shop(folder.resolve("shop")).pictures("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg")
                .text("a.csv", """
                        id,Hst,Ton,Da,available
                        1,Lin,red,4,yes
                        2,Lin,blue,0,yes
                        3,Orn,red,,no
                        4,Orn,blue,2,no
                        5,Orn,blue,4,no
                        6,Lin,red,0,no
                        """);
    }

    @Test
    @DisplayName("brand, colour and stock chosen by hand are stored, found by name, filtered by and in stock")
    void usesWhatIsChosenByHand() throws Exception {
        add(BY_HAND).close();
        catalogues.refresh("shop", Progress.UNWATCHED).close();
        try (Catalogue catalogue = catalogues.open("shop")) {
            assertEquals(Map.of("id", ColumnRole.ID, "Hst", ColumnRole.BRAND, "Ton", ColumnRole.COLOUR, "Da",
                    ColumnRole.STOCK), new TreeMap<>(catalogue.table().orElseThrow().roles()));
            assertEquals(Optional.of("Hst"),
                    TableSummary.header(catalogue.table(), catalogue.columns(), ColumnRole.BRAND));
            assertEquals(items(0, 1, 5), catalogue.where(List.of(Condition.parse("brand=lin"))));
            assertEquals(items(0, 2, 5), catalogue.where(List.of(Condition.parse("color=Red"))));
            assertEquals(items(0, 3, 4), catalogue.where(List.of(Condition.parse("stock>0"))));
            assertEquals(new StockColumn("Da"), StockColumn.of(catalogue));
            assertEquals(items(0, 3, 4), StockColumn.of(catalogue).items(catalogue));
        }
    }

    @Test
    @DisplayName("stock is filtered by a range where it is a number, else by its words, and is no kind of product")
    void filtersByStock() throws Exception {
        try (Catalogue catalogue = add(BY_HAND)) {
            assertEquals(new FacetOption.Range("Da", 0, 4, 5), option(catalogue, "Da"));
            assertEquals(List.of(Facet.Kind.STOCK), catalogue.facets().stream()
                    .filter(facet -> facet.column().equals("Da")).map(Facet::kind).toList());
        }
        try (Catalogue catalogue = add(ColumnMapping.USUAL)) {
            assertEquals(new StockColumn("available"), StockColumn.of(catalogue), "by its header");
            assertEquals(new FacetOption.Kinds("available", List.of(new FacetOption.Value("no", 4),
                    new FacetOption.Value("yes", 2))), option(catalogue, "available"));
        }
    }

    @Test
    @DisplayName("a catalogue that was read before stock was a meaning still has its column, by the header")
    void findsTheColumnOfAnEarlierRelease() throws Exception {
        add(ColumnMapping.USUAL).close();
        try (Connection database = DriverManager.getConnection(
                "jdbc:sqlite:" + catalogues.folder("shop").resolve("catalogue-0.db"));
                Statement change = database.createStatement()) {
            change.execute("UPDATE csv_column SET role = NULL WHERE role = 'STOCK'");
        }
        try (Catalogue catalogue = catalogues.open("shop")) {
            assertEquals(items(0, 1), StockColumn.of(catalogue).items(catalogue));
        }
    }

    @Test
    @DisplayName("a catalogue that nothing tells what is in stock of says so")
    void tellsThatThereIsNone() throws Exception {
        new Shop(folder.resolve("shop")).text("a.csv", "id,name\n1,One\n");
        try (Catalogue catalogue = add(ColumnMapping.USUAL)) {
            assertThrows(CatalogueException.NoStock.class, () -> StockColumn.of(catalogue));
        }
    }

    private Catalogue add(ColumnMapping mapping) throws Exception {
        return catalogues.add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), mapping,
                Progress.UNWATCHED);
    }

    private static FacetOption option(Catalogue catalogue, String column) throws Exception {
        BitSet all = items(0, 1, 2, 3, 4, 5);
        return FacetCounts.of(catalogue, all).of(ProductFilter.ALL, all).stream()
                .filter(each -> each.column().equals(column)).findFirst().orElseThrow();
    }

    private static BitSet items(int... numbers) {
        BitSet items = new BitSet();
        for (int number : numbers) {
            items.set(number);
        }
        return items;
    }
}
