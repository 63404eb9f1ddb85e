package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.resnet.TestModel;
import lookalike.image.DecodedPhoto;
import lookalike.image.Detail;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The effect of decoding large photos, of up to 1800 x 2400 pixels, reduced on their features. */
@Tag("model")
class ReducedPicturesTest {

    private static final Path PHOTOS = Path.of("..", "shared", "data", "photos");

    @Test
    @DisplayName("features of reduced photos are those of whole ones: cosine at least 0.995, 0.999 at 60 x 80 pixels")
    void keepsFeatures() throws Exception {
        assumeTrue(Files.isDirectory(PHOTOS), "skipped without the photos in ../shared");
        try (FeatureNetwork network = TestModel.model().open(Optional.of(Engine.ONNX), _ -> {})) {
            assertNear(0.9985, 0.995, cosines(new QueryFeatures(network, Optional.empty())));
            assertNear(0.9998, 0.999, cosines(new QueryFeatures(network, Optional.of(new PixelSize(60, 80)))));
        }
    }

    private static List<Double> cosines(QueryFeatures features) throws Exception {
        List<Double> cosines = new ArrayList<>();
        int reduced = 0;
        try (Stream<Path> photos = Files.list(PHOTOS)) {
            for (Path photo : photos.sorted().toList()) {
                byte[] file = Files.readAllBytes(photo);
                Feature whole = features.of(PhotoDecoder.decode(file, "photo"));
                DecodedPhoto decoded = PhotoDecoder.decode(file, "photo", Detail.REDUCED);
                cosines.add(whole.cosine(features.of(decoded.image())));
                reduced += decoded.isReduced() ? 1 : 0;
            }
        }
        assertEquals(36, reduced, "photos that are large enough");
        return cosines;
    }

    private static void assertNear(double mean, double worst, List<Double> cosines) {
        var all = cosines.stream().mapToDouble(cosine -> cosine).summaryStatistics();
        assertTrue(all.getMin() >= worst && all.getAverage() >= mean, all.toString());
    }
}
