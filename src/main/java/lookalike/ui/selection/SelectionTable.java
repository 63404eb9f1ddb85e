package lookalike.ui.selection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lookalike.catalogue.Product;
import lookalike.search.ProductMatch;
import lookalike.storage.AtomicFile;
import lookalike.storage.CsvTable;
import lookalike.storage.StorageException;

/** Products as a table for spreadsheets, with all columns of their catalogue. */
final class SelectionTable {

    private static final List<String> COLUMNS = List.of("catalogue", "id", "name", "category", "price", "currency",
            "link", "image", "likeness");

    private SelectionTable() {}

    /** Writes the table (RFC 4180, UTF-8), whole or not at all; nothing in it is a formula. */
    static void write(ProductSelection some, Path file) throws StorageException {
        Set<String> others = new LinkedHashSet<>();
        for (ProductMatch match : some.matches()) {
            others.addAll(match.product().attributes().keySet());
            others.addAll(match.product().variants().keySet());
        }
        others.removeIf(header -> COLUMNS.contains(header.toLowerCase(Locale.ROOT)));
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(others);
        List<List<Object>> rows = some.items().stream()
                .map(item -> row(item.from().catalogue(), item.match(), others)).toList();
        AtomicFile.write(file, new CsvTable(columns, rows).text().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> row(String catalogue, ProductMatch match, Set<String> others) {
        Product product = match.product();
        List<Object> row = new ArrayList<>(List.of(catalogue, product.id(), product.name(), product.category(),
                product.offer().price().<Object>map(price -> price).orElse(""), product.offer().currency(),
                product.offer().link().map(URI::toString).orElse(""), match.image(),
                match.isCompared() ? String.format(Locale.ROOT, "%.4f", match.likeness()) : ""));
        others.forEach(header -> row.add(product.values(header)));
        return row;
    }
}
