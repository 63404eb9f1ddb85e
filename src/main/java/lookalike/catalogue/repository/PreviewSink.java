package lookalike.catalogue.repository;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.TableSummary;

/** Counts the contents of a catalogue while it is read, and keeps the first few products. */
final class PreviewSink implements CatalogueSink {

    private static final int EXAMPLES = 10;

    private final List<CataloguePreview.Column> columns = new ArrayList<>();
    private final List<Product> examples = new ArrayList<>();
    private final Map<CatalogueProblem.Kind, Integer> skipped = new EnumMap<>(CatalogueProblem.Kind.class);
    private Optional<TableSummary> table = Optional.empty();
    private final Set<String> pictures = new HashSet<>();
    private final Set<String> first = new HashSet<>();
    private int products;
    private int joinedRows;

    @Override
    public void columns(List<Column> found) {
        found.forEach(column -> columns.add(new CataloguePreview.Column(column.header(),
                column.role().map(ColumnRole::word).orElse(""))));
    }

    @Override
    public void table(TableSummary summary) {
        table = Optional.of(summary);
    }

    @Override
    public void product(Product product) {
        products++;
        pictures.addAll(product.images());
        first.add(product.image());
        if (examples.size() < EXAMPLES) {
            examples.add(product);
        }
    }

    @Override
    public void joined(int rows) {
        joinedRows += rows - 1;
    }

    @Override
    public void problem(CatalogueProblem problem) {
        skipped.merge(problem.kind(), 1, Integer::sum);
    }

    CataloguePreview preview() {
        return new CataloguePreview(columns, examples,
                new ProductCounts(products, pictures.size(), products - first.size(), joinedRows), skipped, table);
    }
}
