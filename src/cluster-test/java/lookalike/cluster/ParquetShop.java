package lookalike.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Makes a Parquet table of a shop's pictures, as another program of a cluster may have it. */
public final class ParquetShop {

    private ParquetShop() {}

    /** @param args the folder of the shop, and the table to write */
    public static void main(String[] args) throws Exception {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of(args[0], "products.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
            rows.add(RowFactory.create(cells[0], cells[1].replace("\"", ""), cells[2], cells[3], cells[4],
                    Files.readAllBytes(Path.of(args[0], cells[6]))));
        }
        StructType schema = new StructType().add("id", DataTypes.StringType).add("name", DataTypes.StringType)
                .add("category", DataTypes.StringType).add("colour", DataTypes.StringType)
                .add("price", DataTypes.StringType).add("photo", DataTypes.BinaryType);
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            spark.createDataFrame(rows, schema).repartition(2).write().parquet(args[1]);
        }
    }
}
