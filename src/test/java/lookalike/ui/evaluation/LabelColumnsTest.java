package lookalike.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.TableLayout;
import lookalike.catalogue.TableSummary;
import lookalike.service.CatalogueInfo;
import lookalike.service.StoredSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelColumnsTest {

    @Test
    @DisplayName("the column of categories comes first, and pictures and links are none to judge by")
    void categoryFirst() {
        TableSummary table = new TableSummary("products.csv", new TableLayout("CSV", "UTF-8", 1), 3,
                List.of(new TableSummary.Meaning("Picture", "picture", "a.jpg"),
                        new TableSummary.Meaning("Colour", "colour", "red"),
                        new TableSummary.Meaning("Page", "url", "https://shop.example.com"),
                        new TableSummary.Meaning("Kind", "category", "Shirts")),
                List.of(), ".");
        CatalogueInfo info = new CatalogueInfo("spring", Path.of("spring"), new ProductCounts(3, 3, 0, 0), List.of(),
                List.of("Picture", "Colour", "Page", "Kind"), List.of("Picture", "Colour", "Page", "Kind"), Map.of(),
                Optional.of(table), new StoredSpace(0, Optional.empty()));
        assertEquals(List.of("Kind", "Colour"), LabelColumns.of(info, Optional.empty()));
    }
}
