package lookalike.ranking.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import lookalike.features.MeasuredFeatures;
import lookalike.features.ModelIdentity;
import lookalike.image.ImageException;
import lookalike.image.PhotoDecoder;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.ranking.training.TrainingData.CellColumn;

/**
 * The measured features beside the project with their products' columns, the descriptors of their pictures, and which
 * pictures are the same.
 *
 * @param twins equal for products with equal pictures
 */
record SharedProducts(MeasuredFeatures measured, List<CellColumn> columns, List<PixelDescriptor> descriptors,
        List<String> twins) implements AutoCloseable {

    private static final Path ZIP = Path.of("../shared/data/fashion-product-images-small.zip");
    private static final List<String> COLUMNS = List.of("gender", "masterCategory", "subCategory", "articleType",
            "baseColour", "season", "year", "usage");

    static SharedProducts read() throws IOException {
        MeasuredFeatures measured = MeasuredFeatures.read();
        List<String> ids = measured.ids();
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            Map<String, NamedCsvRecord> rows = new HashMap<>();
            try (InputStream csv = zip.getInputStream(zip.getEntry("styles.csv")); var reader = CsvReader.builder()
                    .ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
                reader.forEach(row -> rows.put(row.getField("id"), row));
            }
            List<CellColumn> columns = COLUMNS.stream().map(name -> new CellColumn(name,
                    ids.stream().map(id -> rows.get(id).getField(name)).toList())).toList();
            List<String> names = ids.stream().map(id -> "images/" + id + ".jpg").toList();
            List<String> twins = names.stream().map(zip::getEntry).map(entry -> entry.getCrc() + "-" + entry.getSize())
                    .toList();
            return new SharedProducts(measured, columns, descriptors(zip, names), twins);
        }
    }

    private static List<PixelDescriptor> descriptors(ZipFile zip, List<String> names) {
        DescriptorList descriptors = new DescriptorList(names.size());
        List<PixelDescriptor> found = IntStream.range(0, names.size()).parallel()
                .mapToObj(i -> descriptor(zip, names.get(i))).toList();
        for (int i = 0; i < found.size(); i++) {
            descriptors.put(i, found.get(i));
        }
        return descriptors;
    }

    private static PixelDescriptor descriptor(ZipFile zip, String name) {
        try (InputStream file = zip.getInputStream(zip.getEntry(name))) {
            return PixelDescriptors.of(PhotoDecoder.decode(file.readAllBytes(), name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (ImageException problem) {
            throw new AssertionError(name, problem);
        }
    }

    int size() {
        return twins.size();
    }

    /** @return what is trained on, without copies */
    TrainingData data(int[] rows) {
        return new TrainingData(new ModelIdentity("shared", "aa", "float32", "plain", measured.matrix().dimension()),
                measured.matrix(), rows, IntStream.of(rows).mapToObj(descriptors::get).toList(),
                columns.stream().map(column -> new CellColumn(column.name(),
                        IntStream.of(rows).mapToObj(column.cells()::get).toList())).toList(),
                List.of());
    }

    @Override
    public void close() {
        measured.close();
    }
}
