package lookalike.cluster.extract;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Where the bytes of pictures are.
 *
 * @param location a folder, zip or Parquet table
 * @param content the column of a Parquet table with them; empty for files, which tasks read themselves
 * @param id the column that names products in a Parquet table
 */
public record PicturesTable(SparkSession spark, String location, String content, String id) {

    /**
     * @param pictures with a column {@code image}
     * @return the same with a column {@code content}, if the bytes are in a table
     */
    public Dataset<Row> withContent(Dataset<Row> pictures) {
        return content.isEmpty() ? pictures
                : pictures.join(ParquetTree.pictures(spark, location, content, id), "image");
    }
}
