package lookalike.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("window")
class AttributeTableTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    @DisplayName("every column is there once: the number, too, and nothing that stands above")
    void everyColumnOnce() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("title", "Coat");
        attributes.put("picture", "coat.jpg");
        attributes.put("cost", "39,90 €");
        attributes.put("stars", "4.6");
        attributes.put("fabric", "wool");
        attributes.put("size", "39.9");
        Product coat = new Product("C-17", List.of("images/coat.jpg"), "Coat", "", "",
                new Offer(Optional.of(new BigDecimal("39.90")), "EUR",
                        Optional.of(URI.create("https://shop.example.com/17"))),
                new Ratings(OptionalDouble.of(4.6), OptionalLong.empty(), OptionalLong.empty()), attributes, Map.of());
        GridPane grid = new GridPane();
        new AttributeTable(new Messages(Locale.US), grid).show(coat, Map.of("sku", ColumnRole.ID, "title",
                ColumnRole.NAME, "picture", ColumnRole.PICTURE, "cost", ColumnRole.PRICE, "stars", ColumnRole.RATING));
        assertEquals(List.of("Sku", "C-17", "Fabric", "wool", "Size", "39.9"),
                grid.getChildren().stream().map(node -> ((Label) node).getText()).toList());
    }

    @Test
    @DisplayName("a number of pieces says whether that is in stock; words say it themselves")
    void stock() {
        assertEquals("0 (sold out)", stock("0"));
        assertEquals("4 (in stock)", stock("4"));
        assertEquals("back soon", stock("back soon"));
    }

    private static String stock(String cell) {
        GridPane grid = new GridPane();
        new AttributeTable(new Messages(Locale.US), grid).show(new Product("1", "1.jpg", "Coat", "", "", Offer.NONE,
                Ratings.NONE, Map.of("Da", cell)), Map.of("Da", ColumnRole.STOCK));
        return ((Label) grid.getChildren().getLast()).getText();
    }
}
