package lookalike.cluster.row;

import static lookalike.cluster.row.ProductColumns.optional;
import static lookalike.cluster.row.ProductColumns.required;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Optional;
import lookalike.PlainFact;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.Feature;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.palette.Palette;
import lookalike.storage.StoredFact;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one picture, as columns of a table: its file's state, its hashes, and either its feature, descriptor
 * and palette, or the problem of reading it.
 *
 * @param record of the picture
 * @param feature 2048 numbers; null if it is broken
 * @param description of its pixels; null if it is broken
 */
public record PictureColumns(PictureRecord record, @Nullable Feature feature,
        @Nullable PictureDescription description) {

    /** Of its columns, in this order. */
    public static final StructType SCHEMA = new StructType(new StructField[] {
        required("image", StringType),
        required("bytes", LongType),
        required("modified", LongType),
        required("sha256", StringType),
        required("decoder", StringType),
        optional("pixels", StringType),
        optional("width", IntegerType),
        optional("height", IntegerType),
        optional("vector", DataTypes.createArrayType(FloatType, false)),
        optional("descriptors", BinaryType),
        optional("palette", BinaryType),
        optional("problem", StringType),
    });

    /** @return as a row of {@link #SCHEMA} */
    public Row row() {
        ImageSource.FileState state = record.state();
        String decoder = record.decoder().line();
        return switch (record.decoding()) {
            case PictureRecord.Broken(var reason) -> RowFactory.create(record.image(), state.bytes(), state.modified(),
                    record.content(), decoder, null, null, null, null, null, null, StoredFact.text(reason));
            case PictureRecord.Decoded(String pixels, PixelSize size) -> RowFactory.create(record.image(),
                    state.bytes(), state.modified(), record.content(), decoder, pixels, size.width(), size.height(),
                    feature == null ? null : boxed(feature.values()),
                    description == null ? null : description.descriptor().toBytes(),
                    description == null ? null : description.palette().toBytes(), null);
        };
    }

    /** @return numbers as Spark takes them */
    public static Float[] boxed(float[] values) {
        Float[] boxed = new Float[values.length];
        for (int d = 0; d < values.length; d++) {
            boxed[d] = values[d];
        }
        return boxed;
    }

    /** @return the picture in a row that has these columns, among others */
    public static PictureColumns of(Row row) {
        ImageSource.FileState state = new ImageSource.FileState(row.getAs("bytes"), row.getAs("modified"));
        String pixels = row.getAs("pixels");
        PictureRecord.Decoding decoding = pixels == null
                ? new PictureRecord.Broken(StoredFact.read(row.getAs("problem"))
                        .orElseGet(() -> new PlainFact("IoReason.OTHER", java.util.List.of())))
                : new PictureRecord.Decoded(pixels, new PixelSize(row.getAs("width"), row.getAs("height")));
        PictureRecord record = new PictureRecord(row.getAs("image"), state, row.getAs("sha256"), decoding,
                DecoderVersion.parse(row.getAs("decoder")));
        return new PictureColumns(record, feature(row).orElse(null), description(row).orElse(null));
    }

    /** @return the feature in a row with a column {@code vector}; empty if it is null */
    public static Optional<Feature> feature(Row row) {
        scala.collection.Seq<Float> numbers = row.getAs("vector");
        if (numbers == null) {
            return Optional.empty();
        }
        float[] values = new float[numbers.size()];
        for (int d = 0; d < values.length; d++) {
            values[d] = numbers.apply(d);
        }
        return Optional.of(new Feature(values));
    }

    private static Optional<PictureDescription> description(Row row) {
        byte[] descriptors = row.getAs("descriptors");
        byte[] palette = row.getAs("palette");
        return descriptors == null || palette == null ? Optional.empty()
                : Optional.of(new PictureDescription(PixelDescriptor.of(descriptors), Palette.of(palette)));
    }
}
