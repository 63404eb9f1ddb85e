package lookalike.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.vector.VectorRows;

/**
 * The features of 42,072 products, computed by another implementation from pictures of 60 x 80 pixels and stored
 * beside the project, one byte a value: {@code max[d] * (byte / 255)^2}. Tests that need them are skipped if they are
 * missing.
 *
 * @param ids of the products, row by row
 * @param matrix their features
 */
public record MeasuredFeatures(List<String> ids, FeatureMatrix matrix) implements AutoCloseable {

    private static final Path FOLDER = Path.of("../shared/features");
    private static final int DIMENSION = 2048;

    /** @return whether they are there */
    public static boolean arePresent() {
        return Files.exists(FOLDER.resolve("features.u8.npy"));
    }

    /** Reads and unpacks all of them. */
    public static MeasuredFeatures read() throws IOException {
        return new MeasuredFeatures(Files.readAllLines(FOLDER.resolve("ids.txt")), unpacked());
    }

    private static FeatureMatrix unpacked() throws IOException {
        float[] largest = new float[DIMENSION];
        Path max = FOLDER.resolve("max.npy");
        try (FileChannel file = FileChannel.open(max)) {
            map(file, headerOf(max)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(largest);
        }
        Path bytes = FOLDER.resolve("features.u8.npy");
        try (FileChannel file = FileChannel.open(bytes)) {
            MappedByteBuffer values = map(file, headerOf(bytes));
            int rows = values.remaining() / DIMENSION;
            @SuppressWarnings("MustBeClosedChecker") // the matrix closes it
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
            into.set(VectorRows.VALUE, 4L * (row * (long) DIMENSION + d), (float) (values[d] / Math.sqrt(squares)));
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

    @Override
    public void close() {
        matrix.close();
    }
}
