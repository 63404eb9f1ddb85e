package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lookalike.image.format.PictureFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound files are in {@link GeneratedFilesTest}; here are those that are not, and machines without a decoder. */
@ExtendWith(NativeStderr.class)
class HeifPhotosTest {

    @ParameterizedTest
    @ValueSource(strings = {"hevc.heic", "av1.avif"})
    @DisplayName("HEIC and AVIF are decoded, or else refused by their names")
    void readOrNamed(String name) throws Exception {
        byte[] file = ImageFixtures.read(name);
        PictureFormat format = PictureFormat.of(file).orElseThrow();
        assertEquals(name.endsWith("heic") ? PictureFormat.HEIC : PictureFormat.AVIF, format);
        if (format.isReadable()) {
            assertEquals(GeneratedPicture.WIDTH, PhotoDecoder.decode(file, name).width());
        } else {
            var problem = assertThrows(ImageException.Unsupported.class, () -> PhotoDecoder.decode(file, name));
            assertEquals(List.of(name, format), problem.details());
        }
        assertEquals(format.isReadable() ? 1 : 0, DecoderVersion.of(file).number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hevc.heic", "alpha.heic", "av1.avif", "grid.avif"})
    @DisplayName("one that ends too early is cut short")
    void cutShort(String name) throws Exception {
        byte[] file = ImageFixtures.read(name);
        assumeTrue(PictureFormat.of(file).orElseThrow().isReadable(), "needs libheif");
        for (int percent : new int[] {20, 50, 95}) {
            assertThrows(ImageException.CutShort.class,
                    () -> PhotoDecoder.decode(Arrays.copyOf(file, file.length * percent / 100), name), percent + " %");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hevc.heic", "alpha.heic", "av1.avif", "grid.avif"})
    @DisplayName("a damaged one is decoded or refused, and nothing else happens")
    void damaged(String name) throws Exception {
        byte[] file = ImageFixtures.read(name);
        assumeTrue(PictureFormat.of(file).orElseThrow().isReadable(), "needs libheif");
        Random random = new Random(11);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < 150; i++) {
            byte[] damaged = file.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                damaged[16 + random.nextInt(file.length - 16)] = (byte) random.nextInt(256);
            }
            outcomes.merge(verdict(damaged), 1, Integer::sum);
        }
        assertTrue(outcomes.size() > 1, outcomes.toString());
        assertTrue(outcomes.keySet().stream().allMatch(outcome -> outcome.equals("decoded")
                || outcome.startsWith("ImageException.")), outcomes.toString());
    }

    private static String verdict(byte[] file) {
        try {
            return PhotoDecoder.decode(file, "photo").width() > 0 ? "decoded" : "nothing";
        } catch (ImageException problem) {
            return problem.code();
        }
    }

    @Test
    @DisplayName("what a decoder read stays read without it, and what none could read is read once there is one")
    void othersStay() {
        assertEquals(1, new DecoderVersion("HEIC", 1).number());
        assertTrue(new DecoderVersion("HEIC", 1).isCurrent());
        assertEquals(!PictureFormat.HEIC.isReadable(), new DecoderVersion("HEIC", 0).isCurrent());
    }
}
