package lookalike.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
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

/**
 * The features of the 42,072 products that were computed elsewhere, one byte a value: {@code max[d] * (byte / 255)^2}.
 */
final class SharedFeatures implements AutoCloseable {

    static final Path FOLDER = Path.of("../shared/features");
    private static final Path ZIP = Path.of("../shared/data/fashion-product-images-small.zip");
    private static final int DIMENSION = 2048;

    private final List<String> ids;
    private final FeatureMatrix matrix;
    private final Map<String, NamedCsvRecord> styles = new HashMap<>();
    /** Checksum and length of each picture, which tell them apart well enough. */
    private final Map<String, String> pictures = new HashMap<>();

    private SharedFeatures(List<String> ids, FeatureMatrix matrix) {
        this.ids = ids;
        this.matrix = matrix;
    }

    static boolean arePresent() {
        return Files.exists(FOLDER.resolve("features.u8.npy")) && Files.exists(ZIP);
    }

    static SharedFeatures read() throws IOException {
        SharedFeatures features = new SharedFeatures(Files.readAllLines(FOLDER.resolve("ids.txt")), matrix());
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream csv = zip.getInputStream(zip.getEntry("styles.csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            rows.forEach(row -> features.styles.put(row.getField("id"), row));
            zip.stream().forEach(entry -> features.pictures.put(entry.getName(), entry.getCrc() + "-" + entry.getSize()));
        }
        return features;
    }

    private static FeatureMatrix matrix() throws IOException {
        float[] largest = new float[DIMENSION];
        Path max = FOLDER.resolve("max.npy");
        try (FileChannel file = FileChannel.open(max)) {
            map(file, headerOf(max)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(largest);
        }
        Path bytes = FOLDER.resolve("features.u8.npy");
        try (FileChannel file = FileChannel.open(bytes)) {
            MappedByteBuffer values = map(file, headerOf(bytes));
            int rows = values.remaining() / DIMENSION;
            Arena arena = Arena.ofShared();
            MemorySegment unpacked = arena.allocate(4L * rows * DIMENSION, 64);
            IntStream.range(0, rows).parallel().forEach(row -> unpack(values, row, largest, unpacked));
            return new FeatureMatrix(arena, unpacked, rows, DIMENSION);
        }
    }

    private static void unpack(MappedByteBuffer bytes, int row, float[] largest, MemorySegment into) {
        double[] values = new double[DIMENSION];
        double squares = 0;
        for (int d = 0; d < DIMENSION; d++) {
            double root = (bytes.get(row * DIMENSION + d) & 0xFF) / 255.0;
            values[d] = largest[d] * root * root;
            squares += values[d] * values[d];
        }
        for (int d = 0; d < DIMENSION; d++) {
            into.set(FeatureMatrix.VALUE, 4L * (row * (long) DIMENSION + d), (float) (values[d] / Math.sqrt(squares)));
        }
    }

    private static MappedByteBuffer map(FileChannel file, int header) throws IOException {
        return file.map(FileChannel.MapMode.READ_ONLY, header, file.size() - header);
    }

    /** Version 1.0 of the NumPy format: the length of the header's text is in bytes 8 and 9. */
    private static int headerOf(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(10);
            return 10 + (head[8] & 0xFF) + 256 * (head[9] & 0xFF);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    FeatureMatrix features() {
        return matrix;
    }

    /** @return the products with the values of some columns, joined, as keys and classes */
    Products products(String... columns) {
        List<String> keys = ids.stream().map(id -> String.join(" / ",
                Arrays.stream(columns).map(styles.get(id)::getField).toList())).toList();
        List<String> images = ids.stream().map(id -> "images/" + id + ".jpg").toList();
        return new Products(ids, images, images.stream().map(pictures::get).toList(), keys, keys, IntStream.range(0, ids.size()).toArray(), matrix);
    }

    @Override
    public void close() {
        matrix.close();
    }
}
