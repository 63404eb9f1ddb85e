package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Condition;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionProductImagesTest {

    private static final Path ZIP = Path.of("../shared/data/fashion-product-images-small.zip");

    @Test
    @DisplayName("Kaggle's Fashion Product Images is read whole, straight from its zip")
    void readsTheWholeZip(@TempDir Path home) throws Exception {
        Assumptions.assumeTrue(Files.exists(ZIP), ZIP + " is absent, so the real data set is not read");
        CatalogueRepository shelf = new CatalogueRepository(new DataFolder(home));
        try (Catalogue catalogue = shelf.add(ZIP, Optional.empty(), Optional.empty(), Progress.UNWATCHED)) {
            assertEquals("fashion-product-images-small", catalogue.name());
            assertEquals(42_072, catalogue.size());
            assertEquals(Map.of(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, 374), Shop.counts(catalogue));
            assertEquals("Turtle Check Men Navy Blue Shirt", catalogue.product(0).name());
            assertEquals("Nike Women's EM Tempo 3.5\" Pink Short",
                    catalogue.product(catalogue.item("7491").orElseThrow()).name());
            assertEquals(catalogue.values("articleType").get("Shirts"),
                    catalogue.where(List.of(Condition.parse("articleType=Shirts"))).cardinality());
            try (ImageSource images = catalogue.openImages()) {
                byte[] picture = images.read(catalogue.image(0));
                assertEquals(images.fileState(catalogue.image(0)).bytes(), picture.length);
                assertTrue(picture[0] == (byte) 0xFF && picture[1] == (byte) 0xD8, "begins like a JPEG");
            }
        }
    }
}
