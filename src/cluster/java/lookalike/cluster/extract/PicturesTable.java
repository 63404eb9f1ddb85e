package lookalike.cluster.extract;

import lookalike.cluster.store.PictureSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Where the bytes of pictures are.
 *
 * @param spark to read a table with
 * @param source of the pictures; files are read by tasks themselves
 */
public record PicturesTable(SparkSession spark, PictureSource source) {

    /**
     * @param pictures with a column {@code image}
     * @return the same with a column {@code content}, if the bytes are in a table
     */
    public Dataset<Row> withContent(Dataset<Row> pictures) {
        return source.isTable() ? pictures.join(ParquetTree.pictures(spark, source), "image") : pictures;
    }
}
