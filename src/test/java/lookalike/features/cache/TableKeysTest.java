package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Keys of a table")
class TableKeysTest {

    private final TableKeys.Numbers numbers = new TableKeys.Numbers();
    private final TableKeys.Texts texts = new TableKeys.Texts();

    @Test
    @DisplayName("that are numbers are halved, until nothing is left between two")
    void halvesNumbers() {
        assertEquals(Optional.of(4L), numbers.between(3L, 5L));
        assertEquals(Optional.of(150L), numbers.between(100L, 200L));
        assertEquals(Optional.empty(), numbers.between(3L, 4L));
        assertEquals(Optional.empty(), numbers.between(3L, 3L));
        assertEquals(-1, numbers.first());
        assertEquals(Long.MAX_VALUE, numbers.last());
        assertEquals(Long.MAX_VALUE / 2, numbers.between(0L, Long.MAX_VALUE).orElseThrow());
    }

    @ParameterizedTest(name = "between {0} and {1}")
    @CsvSource({"ab, ad, ac", "a, c, b", "ab, ac, ab@", "ab@, ac, ab`", "a}, b, a~", "a, ab, a1", "0a1, 0a9, 0a5",
        "'', z, =", "0, a, H"})
    @DisplayName("that are texts are halved at the first letter that differs, or else behind the lower one")
    void halvesTexts(String low, String high, String middle) {
        assertEquals(Optional.of(middle), texts.between(low, high));
    }

    @ParameterizedTest(name = "between {0} and {1}")
    @CsvSource({"a~, b", "a, a", "'', ''", "\u00e9, \u00ea", "ab, ab"})
    @DisplayName("that are texts too near to one another have nothing between them that is looked for")
    void endsTexts(String low, String high) {
        assertEquals(Optional.empty(), texts.between(low, high));
    }

    @Test
    @DisplayName("between any two texts is one that lies between them, and all texts lie between first and last")
    void liesBetween() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String one = text(random);
            String other = text(random);
            String low = one.compareTo(other) < 0 ? one : other;
            String high = one.compareTo(other) < 0 ? other : one;
            texts.between(low, high).ifPresent(middle -> assertTrue(low.compareTo(middle) < 0
                    && middle.compareTo(high) < 0, () -> low + " " + middle + " " + high));
            assertTrue(texts.first().compareTo(low) <= 0 && high.compareTo(texts.last()) < 0);
        }
        assertEquals(Optional.of("@"), texts.between(texts.first(), texts.last()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append((char) random.nextInt('0', '6'));
        }
        return text.toString();
    }
}
