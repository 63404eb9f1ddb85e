package lookalike.index.annoy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.index.Metric;
import lookalike.vector.VectorRows;

/**
 * Small forests written by {@link AnnoyBuilder}: 300 items of {@value #DIMENSION} numbers, {@value #TREES} trees,
 * seed 42, one file a metric. Beside each the answers of the original (Annoy 1.17, C++) after loading the file: the
 * five nearest to items 0 to 9 with a search_k of 60.
 *
 * @param metric names the files
 */
record GoldenForest(Metric metric) {

    static final int ITEMS = 300;
    static final int DIMENSION = 6;
    static final int TREES = 4;

    byte[] bytes() throws IOException {
        return resource("golden-" + metric + ".ann");
    }

    List<String> answers() throws IOException {
        return new String(resource("golden-" + metric + ".csv"), StandardCharsets.US_ASCII).lines().toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = GoldenForest.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }

    NodeLayout layout() {
        return new NodeLayout(metric, DIMENSION);
    }

    /** @return the items, taken from the file itself */
    VectorRows rows() throws IOException {
        MemorySegment file = MemorySegment.ofArray(bytes());
        float[][] rows = IntStream.range(0, ITEMS).mapToObj(item -> file.asSlice(
                layout().bytes() * item + layout().header(), 4L * DIMENSION)
                .toArray(VectorRows.VALUE)).toArray(float[][]::new);
        return RandomItems.of(DIMENSION, rows);
    }

    /** @return a file of these bytes, opened */
    AnnoyForest opened(Path folder, byte[] bytes) throws Exception {
        return AnnoyForest.open(Files.write(folder.resolve("forest.ann"), bytes), metric, DIMENSION);
    }
}
