package lookalike.catalogue.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of resized copies, as shop systems make them. */
class SizedNameTest {

    @ParameterizedTest
    @DisplayName("a copy's name tells the original's, and about how many pixels the copy has")
    @CsvSource({"tee-450x600, tee, 270000", "tee_48x50, tee, 2400", "tee_600x400_crop_center, tee, 240000",
        "tee_x300, tee, 90000", "tee_480x, tee, 230400", "tee_pico, tee, 256", "tee_Large, tee, 230400",
        "tee-home_default, tee, 62500", "tee-other_default_2x, tee, 40000", "tee-scaled, tee, 6553600",
        "tee-e1700000001, tee, 6553600", "tee_thumb, tee, 2500", "tee-thumbnail, tee, 40000",
        "tee._SL500_, tee, 40000", "tee.1700000001.500.659, tee, 329500", "tee@2x, tee, 6553600",
        "tee.jpg, tee, 6553600", "a-b_100x100, a-b, 10000"})
    void tellsTheOriginal(String stem, String original, long size) {
        SizedName found = SizedName.of(stem);
        assertNotNull(found);
        assertEquals(new SizedName(original, size), found);
    }

    @ParameterizedTest
    @DisplayName("sizes may follow each other, and the smallest counts; a fourth is a part of the name")
    @CsvSource({"tee-scaled-450x600@2x, tee, 270000", "tee-100x100-200x200, tee, 10000",
        "tee-200x200-100x100, tee, 10000", "tee-100x100-200x200-scaled@2x, tee-100x100, 40000"})
    void severalSizes(String stem, String original, long size) {
        assertEquals(new SizedName(original, size), SizedName.of(stem));
    }

    @ParameterizedTest
    @DisplayName("other names are not those of copies, nor is one with centimetres, or of a size alone")
    @ValueSource(strings = {"tee", "tee-2", "tee_front", "frame-20x30", "frame-47x300", "frame-300x47", "-450x600",
        "large", "tee-450x600x3", ""})
    void others(String stem) {
        assertNull(SizedName.of(stem));
    }
}
