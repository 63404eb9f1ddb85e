package lookalike.search.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Condition;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.image.TestPictures;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All products of a catalogue that is read and not indexed. */
class ProductListingTest {

    private static final String TABLE = """
            id,name,articleType,price,rating,image
            a,Linen shirt,Shirts,30,4.5,a.png
            b,Ärmelloses Kleid,Dresses,,3.9,b.png
            c,linen Shirt,Shirts,9.90,,c.png
            d,Zebra skirt,Dresses,30,4.5,d.png
            e,Azure dress,Dresses,120,1.0,e.png
            """;

    @TempDir
    private Path folder;
    private ProductListing listing;

    @BeforeEach
    void read() throws Exception {
        listing = listing(TABLE, Set.of());
    }

    private ProductListing listing(String table, Set<String> hidden) throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(shop.resolve("products.csv"), table);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            Files.write(shop.resolve(name + ".png"), TestPictures.file(TestPictures.plain(6, 8, Color.RED), "png"));
        }
        Catalogue catalogue = new CatalogueRepository(new DataFolder(folder.resolve("home"))).add(shop,
                Optional.empty(), Optional.empty(), (_, _) -> true);
        return new ProductListing(catalogue, hidden);
    }

    @AfterEach
    void close() {
        listing.close();
    }

    private String ids(ProductFilter filter, ListingOrder order) throws CatalogueException {
        return listing.products(Arrays.stream(listing.items(filter, order)).boxed().toList()).stream()
                .map(product -> product.id()).collect(Collectors.joining());
    }

    @Test
    @DisplayName("products stand in the order that is asked for; equal ones as in the catalogue, unknown values last")
    void orders() throws Exception {
        assertEquals("abcde", ids(ProductFilter.ALL, ListingOrder.CATALOGUE));
        assertEquals("edcba", ids(ProductFilter.ALL, ListingOrder.LATEST));
        assertEquals("beacd", ids(ProductFilter.ALL, ListingOrder.NAME), "accents and capitals make no difference");
        assertEquals("cadeb", ids(ProductFilter.ALL, ListingOrder.CHEAPEST));
        assertEquals("eadcb", ids(ProductFilter.ALL, ListingOrder.DEAREST));
        assertEquals("adbec", ids(ProductFilter.ALL, ListingOrder.RATING));
        assertEquals(List.of(ListingOrder.values()), listing.orders());
    }

    @Test
    @DisplayName("a catalogue without prices and ratings offers no orders by them")
    void ordersThatAreKnown() throws Exception {
        listing.close();
        listing = listing("id,name,image\na,One,a.png\nb,Two,b.png\n", Set.of());
        assertEquals(List.of(ListingOrder.CATALOGUE, ListingOrder.LATEST, ListingOrder.NAME), listing.orders());
    }

    @Test
    @DisplayName("filters leave what they leave of results: by columns, text and favourites, counted for each value")
    void filters() throws Exception {
        ProductFilter shirts = ProductFilter.where(List.of(Condition.parse("articleType=Shirts")));
        assertEquals("ca", ids(shirts, ListingOrder.CHEAPEST));
        assertEquals(2, listing.count(shirts));
        assertEquals("bde", ids(ProductFilter.ALL.with("dresses"), ListingOrder.CATALOGUE));
        assertEquals("ad", ids(ProductFilter.ALL.among(Optional.of(Set.of("d", "a", "gone"))), ListingOrder.CATALOGUE));
        FacetOption.Kinds types = (FacetOption.Kinds) listing.choices(shirts).stream()
                .filter(each -> each.column().equals("articleType")).findFirst().orElseThrow();
        assertEquals(List.of(3, 2), types.values().stream().map(FacetOption.Value::count).toList());
        assertThrows(CatalogueException.UnknownColumn.class,
                () -> listing.items(ProductFilter.where(List.of(Condition.parse("fabric=Wool"))),
                        ListingOrder.CATALOGUE));
    }

    @Test
    @DisplayName("hidden products are not listed, and count for nothing")
    void hides() throws Exception {
        listing.close();
        listing = listing(TABLE, Set.of("a", "no such product"));
        assertEquals(4, listing.size());
        assertEquals("edcb", ids(ProductFilter.ALL, ListingOrder.LATEST));
    }
}
