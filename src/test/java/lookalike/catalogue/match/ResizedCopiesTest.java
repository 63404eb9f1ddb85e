package lookalike.catalogue.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResizedCopiesTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @DisplayName("what shop systems make of a picture is a copy of it, in its folder or in one of thumbnails")
    @ValueSource(strings = {"p/tee-450x600.jpg", "p/tee-scaled.jpg", "p/tee-e1600000000.jpg", "p/tee.jpg.webp",
        "p/tee-scaled-150x150.jpg", "p/tee@2x.jpg", "p/TEE_small.JPG", "p/tee_grande.jpg", "p/tee_480x480.jpg",
        "p/tee_480x.jpg", "p/tee_300x300_crop_center@2x.jpg", "p/tee-large_default.jpg", "p/tee-home_default_2x.jpg",
        "p/tee._SL500_.jpg", "p/tee_thumb.jpg", "p/thumbs/tee.jpg", "p/100x100/tee.jpg", "thumbnails/tee.jpg",
        "small/tee.jpg", "p/thumbs/tee-100x100.jpg", "p/cache/" + HASH + "/tee.jpg",
        "p/cache/1/image/265x/" + HASH + "/tee.jpg"})
    void recognisesCopies(String copy) {
        List<String> images = List.of("p/tee.jpg", copy);
        ResizedCopies copies = new ResizedCopies(images);
        assertEquals(0, copies.original(1));
        assertEquals(1, copies.count());
    }

    @ParameterizedTest
    @DisplayName("without an original, elsewhere, or with a name that only looks similar, a picture is a product")
    @ValueSource(
            strings = {"p/dress-450x600.jpg", "q/tee-450x600.jpg", "p/tee-2.jpg", "p/tee_front.jpg", "p/teelarge.jpg",
                "p/tee.png", "2024/01/tee.jpg", "010/tee.jpg", "p/thumbs/dress.jpg", "men/tee.jpg"})
    void leavesOthersAlone(String other) {
        assertEquals(0, new ResizedCopies(List.of("p/tee.jpg", other)).count());
    }

    @Test
    @DisplayName("the largest copy stands for a missing original")
    void choosesTheLargest() {
        ResizedCopies copies = new ResizedCopies(List.of("tee-100x100.jpg", "tee-450x600.jpg", "tee-300x300.jpg"));
        assertEquals(List.of(1, 1, 1), IntStream.range(0, 3).mapToObj(copies::original).toList());
        assertEquals(1, copies.standIn("tee"));
    }

    @Test
    @DisplayName("sizes of products in names are none of pictures: without an original they are doubtful, and so are "
            + "centimetres")
    void doubtsSizesInNames() {
        assertEquals(true, new ResizedCopies(List.of("rug-100x200.jpg", "rug-200x300.jpg")).isDoubtful(0));
        assertEquals(true, new ResizedCopies(List.of("sofa_large.jpg", "sofa_small.jpg")).isDoubtful(1));
        assertEquals(0, new ResizedCopies(List.of("frame-20x30.jpg", "frame.jpg")).count());
    }

    @Test
    @DisplayName("folders called small and medium may be sizes of clothes if there is no other")
    void doubtsSizes() {
        ResizedCopies copies = new ResizedCopies(List.of("medium/1.jpg", "small/1.jpg"));
        assertEquals(0, copies.original(1));
        assertEquals(true, copies.isDoubtful(1));
        assertEquals(false, new ResizedCopies(List.of("large/1.jpg", "small/1.jpg")).isDoubtful(1));
    }
}
