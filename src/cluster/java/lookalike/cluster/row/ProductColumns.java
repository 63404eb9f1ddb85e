package lookalike.cluster.row;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A {@link Product} as columns of a table; nothing of it is lost. What a product lacks is null or empty. */
public final class ProductColumns {

    /** Of its columns, in this order. */
    public static final StructType SCHEMA = new StructType(new StructField[] {
        required("id", StringType),
        required("images", DataTypes.createArrayType(StringType, false)),
        required("name", StringType),
        required("category", StringType),
        required("description", StringType),
        optional("price", StringType),
        required("currency", StringType),
        optional("link", StringType),
        optional("rating", DoubleType),
        optional("reviews", LongType),
        optional("likes", LongType),
        required("attributes", DataTypes.createMapType(StringType, StringType, false)),
        required("variants", DataTypes.createMapType(StringType, DataTypes.createArrayType(StringType, false), false)),
    });

    private ProductColumns() {}

    static StructField required(String name, org.apache.spark.sql.types.DataType type) {
        return DataTypes.createStructField(name, type, false);
    }

    static StructField optional(String name, org.apache.spark.sql.types.DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    /** @return the product as a row of {@link #SCHEMA} */
    public static Row row(Product product) {
        Offer offer = product.offer();
        Ratings ratings = product.ratings();
        return RowFactory.create(product.id(), product.images().toArray(String[]::new), product.name(),
                product.category(), product.description(),
                offer.price().map(BigDecimal::toPlainString).orElse(null), offer.currency(),
                offer.link().map(URI::toString).orElse(null),
                ratings.rating().isPresent() ? ratings.rating().getAsDouble() : null,
                ratings.reviews().isPresent() ? ratings.reviews().getAsLong() : null,
                ratings.likes().isPresent() ? ratings.likes().getAsLong() : null,
                product.attributes(), lists(product));
    }

    private static Map<String, String[]> lists(Product product) {
        Map<String, String[]> lists = new HashMap<>();
        product.variants().forEach((header, values) -> lists.put(header, values.toArray(String[]::new)));
        return lists;
    }

    /** @return the product in a row that has these columns, among others */
    public static Product product(Row row) {
        Map<String, List<String>> variants = new HashMap<>();
        row.<String, scala.collection.Seq<String>>getJavaMap(row.fieldIndex("variants")).forEach(
                (header, values) -> variants.put(header, scala.jdk.javaapi.CollectionConverters.asJava(values)));
        return new Product(text(row, "id"), row.getList(row.fieldIndex("images")), text(row, "name"),
                text(row, "category"), text(row, "description"),
                new Offer(nullable(row, "price").map(BigDecimal::new), text(row, "currency"),
                        nullable(row, "link").map(URI::create)),
                ratings(row), row.getJavaMap(row.fieldIndex("attributes")), variants);
    }

    private static Ratings ratings(Row row) {
        Double rating = row.getAs("rating");
        return new Ratings(rating == null ? OptionalDouble.empty() : OptionalDouble.of(rating),
                number(row.getAs("reviews")), number(row.getAs("likes")));
    }

    private static OptionalLong number(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static String text(Row row, String column) {
        return row.getString(row.fieldIndex(column));
    }

    private static Optional<String> nullable(Row row, String column) {
        return Optional.ofNullable(row.getString(row.fieldIndex(column)));
    }
}
