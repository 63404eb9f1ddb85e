package lookalike.cluster.extract;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lookalike.storage.Sha256;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/** Tells a listing of a catalogue from one in which anything is different. */
final class ListingDigest {

    private ListingDigest() {}

    /**
     * @param products all of them, with their places in the catalogue and the states of their files
     * @param problems what was left out
     * @param meta how the table was understood
     * @return a text that is the same for the same listing
     */
    static String of(Dataset<Row> products, Dataset<Row> problems, String meta) {
        return of(products) + " " + of(problems) + " " + Sha256.of(meta.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows are added up, so that it does not matter in which order they are read. */
    private static String of(Dataset<Row> rows) {
        Column[] columns = Arrays.stream(rows.schema().fields()).map(ListingDigest::inOrder).toArray(Column[]::new);
        Column hash = xxhash64(to_json(struct(columns))).cast("decimal(38,0)");
        Row row = rows.agg(count(lit(1)), coalesce(sum(hash), lit(0)).cast("string")).head();
        return row.getLong(0) + ":" + row.getString(1);
    }

    private static Column inOrder(StructField field) {
        Column column = col("`" + field.name() + "`");
        return field.dataType() instanceof MapType ? array_sort(map_entries(column)).as(field.name()) : column;
    }
}
