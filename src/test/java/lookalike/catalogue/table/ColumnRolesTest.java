package lookalike.catalogue.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import lookalike.catalogue.ColumnRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnRolesTest {

    @ParameterizedTest
    @DisplayName("usual headers are understood, whatever their case, accents and signs")
    @CsvSource({"productDisplayName,NAME", "product_name,NAME", "Product Title,NAME", "Bezeichnung,NAME",
        "articleType,CATEGORY", "product_type,CATEGORY", "Catégorie,CATEGORY", "Beschreibung,DESCRIPTION",
        "COST,PRICE", "list_price,PRICE", "Preis,PRICE", "prix,PRICE", "precio,PRICE", "Currency-Code,CURRENCY",
        "Währung,CURRENCY", "link,URL", "product_url,URL", "stars,RATING", "review_count,REVIEWS",
        "num_reviews,REVIEWS", "favourites,LIKES", "like_count,LIKES", "SKU,ID", "Product ID,ID", "In stock?,STOCK",
        "Variant Inventory Qty,STOCK", "availability,STOCK", "Lagerbestand,STOCK", "Verfügbarkeit,STOCK"})
    void understandsUsualHeaders(String header, ColumnRole role) {
        assertEquals(OptionalInt.of(1), new ColumnRoles(List.of("file", header), 0).column(role));
    }

    @Test
    @DisplayName("of several headers for one role the most telling has it, and no column has two roles")
    void prefersTheMostTelling() {
        ColumnRoles kaggle = new ColumnRoles(List.of("id", "gender", "masterCategory", "subCategory", "articleType",
                "baseColour", "season", "year", "usage", "productDisplayName"), 0);
        assertEquals(OptionalInt.of(0), kaggle.column(ColumnRole.ID));
        assertEquals(OptionalInt.of(4), kaggle.column(ColumnRole.CATEGORY));
        assertEquals(OptionalInt.of(9), kaggle.column(ColumnRole.NAME));
        assertEquals(OptionalInt.of(5), kaggle.column(ColumnRole.COLOUR));
        assertEquals(OptionalInt.of(1), kaggle.column(ColumnRole.GENDER));
        assertEquals(5, kaggle.size());
    }

    @Test
    @DisplayName("the column of pictures is the id if it is called so, and never the shop's link")
    void picturesAreNoLink() {
        assertEquals(OptionalInt.empty(), new ColumnRoles(List.of("name", "link"), 1).column(ColumnRole.URL));
        assertEquals(OptionalInt.of(1), new ColumnRoles(List.of("id", "sku"), 1).column(ColumnRole.ID));
    }
}
