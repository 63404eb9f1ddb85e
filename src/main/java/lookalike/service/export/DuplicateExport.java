package lookalike.service.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lookalike.catalogue.Product;
import lookalike.search.DuplicateCluster;
import lookalike.search.NearDuplicates;
import lookalike.storage.CsvTable;
import org.jspecify.annotations.Nullable;

/** Groups of products that look nearly the same, as a sheet with a row a product. */
public final class DuplicateExport {

    /** All columns: the group, the product, how similar its nearest one is, and its picture that is. */
    public static final List<String> COLUMNS = List.of("group", "id", "name", "category", "brand", "price", "currency",
            "url", "similarity", "nearest", "file");

    private DuplicateExport() {}

    /**
     * @param groups numbered from 1 in this order
     * @param columns some of {@link #COLUMNS}
     */
    public static CsvTable table(List<DuplicateCluster> groups, ProductFields fields, List<String> columns) {
        List<List<Object>> rows = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (Product product : groups.get(group).products()) {
                Map<String, @Nullable Object> row = fields.of(product);
                NearDuplicates.Pair pair = groups.get(group).nearest(product);
                boolean isOne = pair.one().id().equals(product.id());
                row.put("group", group + 1);
                row.put("similarity", pair.similarity());
                row.put("nearest", isOne ? pair.other().id() : pair.one().id());
                row.put("file", fields.file(isOne ? pair.image() : pair.otherImage()));
                rows.add(Arrays.asList(columns.stream().map(row::get).toArray()));
            }
        }
        return new CsvTable(columns, rows);
    }
}
