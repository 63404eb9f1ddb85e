package lookalike.cluster.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.cluster.row.PictureColumns;
import lookalike.cluster.row.ProductColumns;
import lookalike.features.Feature;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.service.part.PartBuilder;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Gives a part's products and pictures to its builder, out of rows with all columns of features. */
public final class PartFeeder {

    private static final int BATCH = 256;

    private final PartBuilder builder;
    private final List<PictureRecord> records = new ArrayList<>();
    private final Map<String, Feature> features = new HashMap<>();
    private final Map<String, PictureDescription> descriptions = new HashMap<>();
    private @Nullable Long order;

    /** @param builder stays open */
    public PartFeeder(PartBuilder builder) {
        this.builder = builder;
    }

    /** @param rows in the order of their products and pictures */
    public void feed(Iterator<Row> rows) throws LookalikeException {
        while (rows.hasNext()) {
            add(rows.next());
        }
        flush();
    }

    private void add(Row row) throws LookalikeException {
        Long own = row.getAs("order");
        if (!own.equals(order)) {
            builder.product(own, ProductColumns.product(row));
            order = own;
        }
        PictureColumns picture = PictureColumns.of(row);
        records.add(picture.record());
        String pixels = picture.record().pixels().orElse("");
        if (!builder.hasFeature(pixels) && picture.feature() != null && picture.description() != null) {
            features.put(pixels, picture.feature());
            descriptions.put(pixels, picture.description());
        }
        if (records.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws LookalikeException {
        builder.pictures(List.copyOf(records), Map.copyOf(features), Map.copyOf(descriptions));
        records.clear();
        features.clear();
        descriptions.clear();
    }
}
