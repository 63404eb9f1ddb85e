package lookalike.cli.output;

import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.Product;
import lookalike.service.taste.RelatedCustomer;
import lookalike.service.taste.RelatedProduct;

/** What goes together by orders, as tables. */
public final class RelatedTables {

    private RelatedTables() {}

    /** @return a row for each product, the best first */
    public static Table products(List<RelatedProduct> related) {
        List<List<Object>> rows = new ArrayList<>();
        for (RelatedProduct each : related) {
            rows.add(List.of(rows.size() + 1, each.score(), each.customers(), each.product().id(),
                    each.product().name(), each.product().category()));
        }
        return Table.list(List.of("rank", "score", "customers", "id", "name", "category"), rows);
    }

    /** @return a row for each customer, the most similar first */
    public static Table customers(List<RelatedCustomer> related) {
        List<List<Object>> rows = new ArrayList<>();
        for (RelatedCustomer each : related) {
            rows.add(List.of(rows.size() + 1, each.similarity(), each.name(), each.common(),
                    each.others().stream().map(Product::id).toList()));
        }
        return Table.list(List.of("rank", "similarity", "customer", "in common", "also likes"), rows);
    }
}
