package lookalike.search.garment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import lookalike.features.Feature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoGarmentPicturesTest {

    @Test
    @DisplayName("the program comes with features of pictures without a garment, in under 300 KB")
    void shipped() throws IOException {
        NoGarmentPictures pictures = NoGarmentPictures.shipped();
        assertEquals(Feature.RESNET50, pictures.meanPart().length);
        assertTrue(pictures.whole().size() >= 100);
        assertTrue(pictures.encoded().length < 300_000);
        double squares = 0;
        for (float value : pictures.meanPart()) {
            squares += (double) value * value;
        }
        assertTrue(squares > 0 && squares < 1);
    }

    @Test
    @DisplayName("features come back nearly as they were")
    void codes() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        float[] mean = new float[Feature.RESNET50];
        float[] values = new float[Feature.RESNET50];
        for (int d = 0; d < values.length; d++) {
            mean[d] = (float) random.nextDouble() / 100;
            values[d] = (float) Math.pow(random.nextDouble(), 4);
        }
        Feature feature = new Feature(values);
        NoGarmentPictures read = NoGarmentPictures.decoded(new ByteArrayInputStream(
                new NoGarmentPictures(mean, List.of(feature), List.of(feature)).encoded()));
        assertArrayEquals(mean, read.meanPart());
        assertTrue(read.whole().getFirst().cosine(feature) >= .99);
    }

    @Test
    @DisplayName("other bytes are refused")
    void foreign() {
        assertThrows(IOException.class,
                () -> NoGarmentPictures.decoded(new ByteArrayInputStream(new byte[20])));
    }
}
