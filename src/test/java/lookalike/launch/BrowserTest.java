package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {

    @ParameterizedTest
    @DisplayName("only pages of the web are opened")
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.example", "images/1.jpg",
        "https:nowhere", "ms-settings:display", "ftp://shop.example/"})
    void refusesOtherAddresses(String address) {
        assertFalse(Browser.isPage(URI.create(address)));
    }

    @ParameterizedTest
    @DisplayName("http and https are pages in either case")
    @ValueSource(strings = {"https://shop.example/12?a=1&b=2", "HTTP://shop.example"})
    void acceptsPages(String address) {
        assertTrue(Browser.isPage(URI.create(address)));
    }

    @Test
    @DisplayName("the address is a single argument of the system's own opener")
    void asksTheSystem() {
        URI page = URI.create("https://shop.example/?a=1&b=%22;rm");
        assertEquals(List.of("xdg-open", page.toString()), new Browser(Environment.Family.OTHER).command(page));
        assertEquals(List.of("open", page.toString()), new Browser(Environment.Family.MACOS).command(page));
        assertEquals(List.of("rundll32", "url.dll,FileProtocolHandler", page.toString()),
                new Browser(Environment.Family.WINDOWS).command(page));
    }
}
