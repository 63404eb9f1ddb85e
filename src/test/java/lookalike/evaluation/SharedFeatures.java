package lookalike.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import lookalike.features.FeatureMatrix;
import lookalike.features.MeasuredFeatures;

/** The measured features with the labels of their products. */
final class SharedFeatures implements AutoCloseable {

    private static final Path ZIP = Path.of("../shared/data/fashion-product-images-small.zip");

    private final MeasuredFeatures measured;
    private final Map<String, NamedCsvRecord> styles = new HashMap<>();
    /** Checksum and length of each picture, which tell them apart well enough. */
    private final Map<String, String> pictures = new HashMap<>();

    private SharedFeatures(MeasuredFeatures measured) {
        this.measured = measured;
    }

    static boolean arePresent() {
        return MeasuredFeatures.arePresent() && Files.exists(ZIP);
    }

    static SharedFeatures read() throws IOException {
        SharedFeatures features = new SharedFeatures(MeasuredFeatures.read());
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream csv = zip.getInputStream(zip.getEntry("styles.csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            rows.forEach(row -> features.styles.put(row.getField("id"), row));
            zip.stream()
                    .forEach(entry -> features.pictures.put(entry.getName(), entry.getCrc() + "-" + entry.getSize()));
        }
        return features;
    }

    FeatureMatrix features() {
        return measured.matrix();
    }

    /** @return the products with the values of some columns, joined, as keys and classes */
    EvaluatedProducts products(String... columns) {
        List<String> ids = measured.ids();
        List<String> keys = ids.stream().map(id -> String.join(" / ",
                Arrays.stream(columns).map(styles.get(id)::getField).toList())).toList();
        List<String> images = ids.stream().map(id -> "images/" + id + ".jpg").toList();
        return new EvaluatedProducts(ids, images, images.stream().map(pictures::get).toList(), keys, keys,
                IntStream.range(0, ids.size()).toArray(), measured.matrix());
    }

    @Override
    public void close() {
        measured.close();
    }
}
