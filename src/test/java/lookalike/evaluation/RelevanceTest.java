package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceTest {

    @TempDir
    private Path folder;

    private Catalogue catalogue() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop/front"));
        for (String picture : List.of("1.jpg", "2.jpg", "3.x.jpg")) {
            Files.writeString(shop.resolve(picture), picture);
        }
        Files.writeString(folder.resolve("shop/shop.csv"), """
                id,picture,articleType,colour
                A,1.jpg,Shirts,Blue
                B,2.jpg,Shirts,
                C,3.x.jpg,Shoes,Blue
                """);
        return new CatalogueRepository(new DataFolder(folder.resolve("home"))).add(folder.resolve("shop"),
                Optional.empty(),
                Optional.empty(), Progress.UNWATCHED);
    }

    @Test
    @DisplayName("several columns must all be equal; a product with a blank cell among them has no key")
    void joinsColumns() throws Exception {
        try (Catalogue catalogue = catalogue()) {
            assertEquals(List.of("Shirts", "Shirts", "Shoes"), Relevance.parse("articleType").keys(catalogue));
            assertEquals(List.of("Shirts / Blue", "", "Shoes / Blue"),
                    Relevance.parse(" articletype, COLOUR ").keys(catalogue));
            assertEquals(List.of("Shirts", "Shirts", "Shoes"), Relevance.parse("category").keys(catalogue));
            assertThrows(CatalogueException.UnknownColumn.class, () -> Relevance.parse("season").keys(catalogue));
        }
    }

    @Test
    @DisplayName("the same product is found by its id, which its other photos carry as their file name")
    void knowsTheSameProduct() throws Exception {
        try (Catalogue catalogue = catalogue()) {
            Relevance same = Relevance.parse("Same-Product");
            assertEquals(List.of("A", "B", "C"), same.keys(catalogue));
            assertEquals(List.of("1", "2", "3.x"), same.queryKeys(catalogue));
        }
    }

    @Test
    @DisplayName("relevance without a column is refused")
    void refusesNothing() {
        assertThrows(IllegalArgumentException.class, () -> Relevance.parse(" , "));
    }
}
