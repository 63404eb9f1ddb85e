package lookalike.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.resnet.TestModel;
import lookalike.image.PixelSize;
import lookalike.index.ExactIndex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Large photos against the features of 42,072 thumbnails of 60 x 80 pixels, which another implementation computed. */
class ResolutionMatchingTest {

    private static final Path FEATURES = Path.of("..", "shared", "features");
    private static final Path PHOTOS = Path.of("..", "shared", "data", "photos");

    @Test
    @DisplayName("matched to the catalogue's resolution, at least 38 of 40 large photos find their own product first")
    void findsTheSameProduct() throws Exception {
        assumeTrue(Files.isDirectory(FEATURES) && Files.isDirectory(PHOTOS),
                "skipped without the measured features and photos in ../shared");
        List<String> ids = Files.readAllLines(FEATURES.resolve("ids.txt"));
        try (FeatureMatrix catalogue = unpack(ids.size());
                FeatureNetwork network = TestModel.model().open(Optional.empty(), _ -> { })) {
            ExactIndex index = new ExactIndex(catalogue);
            int matched = firsts(index, ids, new PhotoFeatures(network, Optional.of(new PixelSize(60, 80))));
            int unmatched = firsts(index, ids, new PhotoFeatures(network, Optional.empty()));
            assertTrue(matched >= 38, matched + " of 40 found themselves first");
            assertTrue(unmatched < matched, unmatched + " of 40 did so without it, " + matched + " with it");
        }
    }

    private static int firsts(ExactIndex index, List<String> ids, PhotoFeatures features) throws Exception {
        int firsts = 0;
        try (Stream<Path> photos = Files.list(PHOTOS)) {
            List<Path> all = photos.sorted().toList();
            assertEquals(40, all.size());
            for (Path photo : all) {
                Feature feature = features.of(new Query.PhotoFile(photo));
                String found = ids.get(index.nearest(feature, 1).getFirst().item());
                firsts += photo.getFileName().toString().equals(found + ".jpg") ? 1 : 0;
            }
        }
        return firsts;
    }

    /** Value = max[d] * (byte / 255)^2, then each row scaled to length 1. */
    private static FeatureMatrix unpack(int rows) throws IOException {
        int dimension = Feature.RESNET50;
        float[] max = new float[dimension];
        byte[] maxFile = Files.readAllBytes(FEATURES.resolve("max.npy"));
        ByteBuffer.wrap(maxFile, maxFile.length - 4 * dimension, 4 * dimension).order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer().get(max);
        Arena arena = Arena.ofShared();
        MemorySegment values = arena.allocate(4L * rows * dimension, 64);
        try (Arena reading = Arena.ofShared();
                RandomAccessFile file = new RandomAccessFile(FEATURES.resolve("features.u8.npy").toFile(), "r")) {
            long start = file.length() - (long) rows * dimension;
            MemorySegment packed = file.getChannel().map(FileChannel.MapMode.READ_ONLY, start,
                    (long) rows * dimension, reading);
            IntStream.range(0, rows).parallel().forEach(row -> {
                float[] feature = new float[dimension];
                for (int d = 0; d < dimension; d++) {
                    float share = (packed.getAtIndex(ValueLayout.JAVA_BYTE,
                            (long) row * dimension + d) & 0xFF) / 255f;
                    feature[d] = max[d] * share * share;
                }
                MemorySegment.copy(new Feature(feature).normalised().values(), 0, values, FeatureMatrix.VALUE,
                        4L * row * dimension, dimension);
            });
        }
        return new FeatureMatrix(arena, values, rows, dimension);
    }
}
