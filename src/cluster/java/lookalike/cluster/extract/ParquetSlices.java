package lookalike.cluster.extract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lookalike.cluster.store.PictureSource;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A Parquet table without its pictures, of which only lengths and checksums are kept, divided by a hash of the id: what
 * belongs to one product is in one slice, and each slice fits on the driver.
 *
 * @param spark to read with
 * @param location of the table that was sliced, for messages
 * @param place of the slices
 * @param headers of its columns but the pictures
 * @param count of the slices
 */
record ParquetSlices(SparkSession spark, String location, String place, List<String> headers, int count) {

    /** Names that no column of a shop has. */
    private static final String SLICE = "lookalike-slice";
    private static final String ROW = "lookalike-row";
    private static final String IMAGE = "lookalike-image";
    private static final String LENGTH = "lookalike-length";
    private static final String CHECKSUM = "lookalike-checksum";
    /** Another hash than that of parts. */
    private static final String SALT = "slice";

    /**
     * Reads the whole table once, on the executors, and writes its slices.
     *
     * @param rows of a slice, about
     * @param place of the slices
     */
    static ParquetSlices write(SparkSession spark, PictureSource source, int rows, String place) {
        String content = source.content();
        Dataset<Row> table = spark.read().parquet(source.location());
        List<String> headers = Arrays.stream(table.columns()).filter(name -> !name.equals(content)).toList();
        int count = (int) Math.max(1, (table.count() + rows - 1) / rows);
        Column picture = col("`" + content + "`");
        List<Column> columns = new ArrayList<>(headers.stream()
                .map(name -> coalesce(col("`" + name + "`").cast("string"), lit("")).as(name)).toList());
        columns.addAll(List.of(ParquetTree.name(source.id()).as(IMAGE),
                coalesce(length(picture), lit(0)).cast("long").as(LENGTH),
                coalesce(crc32(picture), lit(0)).cast("long").as(CHECKSUM), monotonically_increasing_id().as(ROW),
                pmod(xxhash64(col("`" + source.id() + "`").cast("string"), lit(SALT)), lit(count)).as(SLICE)));
        table.select(columns.toArray(Column[]::new)).write().mode(SaveMode.Overwrite).partitionBy(SLICE)
                .parquet(place);
        return new ParquetSlices(spark, source.location(), place, headers, count);
    }

    /** @return a slice, in the order of the table, to be closed by the caller */
    ParquetTree read(int slice) throws IOException {
        Column[] columns = Stream.concat(headers.stream(), Stream.of(IMAGE, LENGTH, CHECKSUM))
                .map(name -> col("`" + name + "`")).toArray(Column[]::new);
        return new ParquetTree(location, headers, spark.read().parquet(place)
                .where(col("`" + SLICE + "`").equalTo(slice)).orderBy("`" + ROW + "`").select(columns)
                .toLocalIterator());
    }
}
