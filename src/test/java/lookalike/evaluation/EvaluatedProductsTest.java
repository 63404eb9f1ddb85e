package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatedProductsTest {

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    private void draw(String place, Color colour) throws Exception {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, TestPictures.file(TestPictures.plain(6, 8, colour), "png"));
    }

    private Catalogue catalogue(String name) throws Exception {
        return new CatalogueRepository(new DataFolder(folder.resolve("home"))).add(folder.resolve(name),
                Optional.empty(),
                Optional.of(name), Progress.UNWATCHED);
    }

    private FeatureSnapshot features(Catalogue catalogue) throws Exception {
        try (FeatureWriter writer = FeatureCache.openToWrite(folder.resolve("home/catalogues/" + catalogue.name()),
                network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            return writer.snapshot();
        }
    }

    private void drawShop() throws Exception {
        draw("shop/1.png", Color.RED);
        draw("shop/2.png", Color.BLUE);
        draw("shop/3.png", Color.RED);
        Files.writeString(folder.resolve("shop/4.png"), "broken");
        Files.writeString(folder.resolve("shop/shop.csv"), """
                id,category
                1,Shirts
                2,Shoes
                3,Shirts
                4,Shoes
                """);
    }

    @Test
    @DisplayName("products come with their features and what tells equal pictures; broken ones have no row")
    void readsACatalogue() throws Exception {
        drawShop();
        try (Catalogue shop = catalogue("shop"); FeatureSnapshot cache = features(shop);
                EvaluatedProducts products = EvaluatedProducts.searched(shop, cache, Relevance.parse("category"))) {
            assertEquals(List.of("1", "2", "3", "4"), products.ids());
            assertEquals(List.of("Shirts", "Shoes", "Shirts", "Shoes"), products.keys());
            assertEquals(products.keys(), products.classes());
            assertEquals(products.pictures().get(0), products.pictures().get(2));
            assertNotEquals(products.pictures().get(0), products.pictures().get(1));
            assertEquals(products.rows()[0], products.rows()[2]);
            assertEquals(-1, products.rows()[3]);
            assertEquals("", products.pictures().get(3));
        }
    }

    @Test
    @DisplayName("other photos of the same products find them by id, and are of the category of their product")
    void readsOtherPhotos() throws Exception {
        drawShop();
        draw("photos/2.png", Color.CYAN);
        draw("photos/99.png", Color.RED);
        Relevance same = Relevance.parse(Relevance.SAME_PRODUCT);
        try (Catalogue shop = catalogue("shop"); FeatureSnapshot cache = features(shop);
                EvaluatedProducts products = EvaluatedProducts.searched(shop, cache, same);
                Catalogue photos = catalogue("photos"); FeatureSnapshot photoCache = features(photos);
                EvaluatedProducts asked = EvaluatedProducts.queries(photos, photoCache, same, products)) {
            assertEquals(List.of("1", "2", "3", "4"), products.keys());
            assertEquals(List.of("Shirts", "Shoes", "Shirts", "Shoes"), products.classes());
            assertEquals(List.of("2", "99"), asked.keys());
            assertEquals(List.of("Shoes", ""), asked.classes());
            EvaluationSplit trial = EvaluationSplit.between(products, Shapes.all(products), asked, Optional.empty(), 1);
            assertEquals(List.of(0, 2), List.of(trial.wanted().excluded().get(0).length,
                    trial.wanted().excluded().get(1).length), "the red photo shows what two products show");
        }
    }
}
