package lookalike.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.TableLayout;
import lookalike.catalogue.TableSummary;
import lookalike.service.AddRequest;

/** What the page of adding shows of a fake catalogue before it is added. */
final class PretendPreview {

    private PretendPreview() {}

    /** @return with a table if the request names one */
    static CataloguePreview of(AddRequest request) {
        boolean hasTable = request.csv().isPresent();
        List<Product> examples = IntStream.range(0, 10).mapToObj(PretendProducts::at).toList();
        return new CataloguePreview(
                hasTable ? List.of(new CataloguePreview.Column("articleType", "category")) : List.of(), examples,
                new ProductCounts(240, 240, 0, 0),
                hasTable ? Map.of(CatalogueProblem.Kind.BROKEN_ROW, 2) : Map.of(),
                hasTable ? Optional.of(table(request.mapping())) : Optional.empty());
    }

    /** Guesses what a column means, unless it was said. */
    private static TableSummary table(ColumnMapping mapping) {
        List<TableSummary.Meaning> columns = new ArrayList<>();
        String[][] guesses = {{"sku", "id", "1200"}, {"title", "name", "Linen Shirt Sage"}, {"articleType", "category",
            "Shirts"}, {"cost", "price", "39.50"}, {"image", "picture", "0.png"}, {"Hst", "", "Maison Lin"},
            {"tint", "colour", "Sage green"}, {"qty", "stock", "4"}, {"web", "url", "https://shop.example.com/p/1200"}};
        for (String[] guess : guesses) {
            boolean isGiven = mapping.ofHeader().containsValue(guess[1]);
            columns.add(new TableSummary.Meaning(guess[0], mapping.mentions(guess[0])
                    ? mapping.of(guess[0]).map(ColumnRole::word).orElse("") : isGiven ? "" : guess[1], guess[2]));
        }
        return new TableSummary("products.csv", new TableLayout("CSV (;)", "UTF-8", 1), 242, columns, List.of("EUR"),
                ".");
    }
}
