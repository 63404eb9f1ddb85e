package lookalike.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextSizeTest {

    @Test
    @DisplayName("text as usual, or smaller, needs no style sheet; larger text is as many times larger, at most twice")
    void scales() {
        assertEquals(Optional.empty(), new TextSize(1).styleSheet());
        assertEquals(Optional.empty(), new TextSize(0.8).styleSheet());
        assertEquals(".root { -fx-font-size: 19.5px; }", rule(1.5));
        assertEquals(".root { -fx-font-size: 26.0px; }", rule(3));
    }

    private static String rule(double factor) {
        String address = new TextSize(factor).styleSheet().orElseThrow();
        assertTrue(address.startsWith("data:text/css;base64,"), address);
        return new String(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
                StandardCharsets.UTF_8);
    }
}
