package lookalike.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSizeTest {

    @Test
    @DisplayName("text as usual, or smaller, needs no style sheet; larger text is as many times larger, at most twice,"
            + " and controls are higher")
    void scales() {
        assertEquals(Optional.empty(), new TextSize(1).styleSheet());
        assertEquals(Optional.empty(), new TextSize(0.8).styleSheet());
        assertTrue(rule(1.5).startsWith(".root { -fx-font-size: 19.5px; }\n"), rule(1.5));
        assertTrue(rule(1.5).contains(".spinner { -fx-min-height: 41.0; }"), rule(1.5));
        assertTrue(rule(3).startsWith(".root { -fx-font-size: 26.0px; }\n"), rule(3));
    }

    @ParameterizedTest
    @DisplayName("only what the settings offer is known; anything else stands for the system's size")
    @CsvSource({"0, 0", "100, 100", "125, 125", "200, 200", "99, 0", "-100, 0", "2147483647, 0"})
    void known(int percent, int known) {
        assertEquals(known, TextSize.known(percent));
    }

    private static String rule(double factor) {
        String address = new TextSize(factor).styleSheet().orElseThrow();
        assertTrue(address.startsWith("data:text/css;base64,"), address);
        return new String(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
                StandardCharsets.UTF_8);
    }
}
