package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.MeasuredFeatures;
import lookalike.features.resnet.TestModel;
import lookalike.image.PixelSize;
import lookalike.index.ExactIndex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Large photos against the features of 42,072 thumbnails of 60 x 80 pixels, computed by another implementation. */
@Tag("model")
class ResolutionMatchingTest {

    private static final Path PHOTOS = Path.of("..", "shared", "data", "photos");

    @Test
    @DisplayName("matched to the catalogue's resolution, at least 38 of 40 large photos find their own product first")
    void findsTheSameProduct() throws Exception {
        assumeTrue(MeasuredFeatures.arePresent() && Files.isDirectory(PHOTOS),
                "skipped without the measured features and photos in ../shared");
        try (MeasuredFeatures catalogue = MeasuredFeatures.read();
                FeatureNetwork network = TestModel.model().open(Optional.empty(), _ -> {})) {
            ExactIndex index = new ExactIndex(catalogue.matrix());
            List<String> ids = catalogue.ids();
            int matched = firsts(index, ids, new QueryFeatures(network, Optional.of(new PixelSize(60, 80))));
            int unmatched = firsts(index, ids, new QueryFeatures(network, Optional.empty()));
            assertTrue(matched >= 38, matched + " of 40 found themselves first");
            assertTrue(unmatched < matched, unmatched + " of 40 did so without it, " + matched + " with it");
        }
    }

    private static int firsts(ExactIndex index, List<String> ids, QueryFeatures features) throws Exception {
        int firsts = 0;
        try (Stream<Path> photos = Files.list(PHOTOS)) {
            List<Path> all = photos.sorted().toList();
            assertEquals(40, all.size());
            for (Path photo : all) {
                Feature feature = features.of(QueryPhoto.in(photo));
                String found = ids.get(index.nearest(feature, 1).getFirst().item());
                firsts += photo.getFileName().toString().equals(found + ".jpg") ? 1 : 0;
            }
        }
        return firsts;
    }
}
