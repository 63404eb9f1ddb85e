package lookalike.search.score;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said to be the very product")
class SameProductTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    @DisplayName("is the nearest one, in any of its pictures, if it is near enough, and only where it is shown first")
    void nearest() {
        SameProduct sure = new SameProduct(NONE, OptionalInt.of(7), .9);
        assertTrue(sure.isShownBy(List.of(3, 7)));
        assertFalse(sure.isShownBy(List.of(3)));
        assertFalse(new SameProduct(NONE, OptionalInt.of(7), .7).isShownBy(List.of(7)));
    }

    @Test
    @DisplayName("is one of less nearness if the ranking says so, too, of the same product")
    void both() {
        assertTrue(new SameProduct(OptionalInt.of(3), OptionalInt.of(7), .6).isShownBy(List.of(3, 7)));
        assertFalse(new SameProduct(OptionalInt.of(3), OptionalInt.of(7), .6).isShownBy(List.of(7)));
        assertFalse(new SameProduct(OptionalInt.of(3), OptionalInt.of(7), .6).isShownBy(List.of(3)));
        assertFalse(new SameProduct(OptionalInt.of(7), OptionalInt.of(7), .4).isShownBy(List.of(7)));
    }

    @Test
    @DisplayName("is what the ranking says where nothing else is known, if that is shown first")
    void ranking() {
        assertTrue(SameProduct.of(OptionalInt.of(3)).isShownBy(List.of(3)));
        assertFalse(SameProduct.of(OptionalInt.of(3)).isShownBy(List.of(4)));
        assertFalse(SameProduct.of(NONE).isShownBy(List.of(4)));
    }
}
