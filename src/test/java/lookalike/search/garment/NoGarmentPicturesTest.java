package lookalike.search.garment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lookalike.features.Feature;
import lookalike.image.PixelSize;
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
    @DisplayName("pages come with the scenes, in the detail of the catalogue; a picture is like itself, if it counts")
    void pages() {
        for (PixelSize typical : List.of(new PixelSize(60, 80), new PixelSize(600, 800))) {
            NoGarmentPictures pictures = NoGarmentPictures.shipped(Optional.of(typical));
            int pages = pictures.whole().size() - pictures.scenes();
            assertEquals(typical.width() == 60 ? 96 : 48, pages);
            Feature page = pictures.whole().getLast();
            double like = pictures.wholeLikeness(page, -1);
            assertTrue(like > pictures.wholeLikeness(page, pictures.whole().size() - 1) && like <= 1.001);
            assertEquals(pages, pictures.half(0).whole().size() - pictures.half(0).scenes()
                    + pictures.half(1).whole().size() - pictures.half(1).scenes());
        }
    }

    @Test
    @DisplayName("other bytes are refused")
    void foreign() {
        assertThrows(IOException.class,
                () -> NoGarmentPictures.decoded(new ByteArrayInputStream(new byte[20])));
    }
}
