package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("The landing page and the menus of the header")
class LookalikeWindowTest extends WindowJourney {

    @Test
    @DisplayName("the landing page says how many products a search shows")
    void saysHowMany() throws Exception {
        open();
        until(() -> window.says("the five most similar products"));
        FxToolkit.setupFixture(() -> window.window().state().results().set(12));
        until(() -> window.says("the 12 most similar products"));
        FxToolkit.setupFixture(() -> window.window().state().results().set(1));
        until(() -> window.says("the most similar product of the catalogue"));
    }

    @Test
    @DisplayName("entries of menus that do different things have different signs")
    void hasSignsOfTheirOwn() throws Exception {
        open();
        List<String> signs = WaitForAsyncUtils.asyncFx(() -> Stream.of(".catalogue-menu", ".client-menu")
                .flatMap(menu -> ((MenuButton) window.stage().getScene().lookup(menu)).getItems().stream())
                .map(MenuItem::getGraphic).filter(FontIcon.class::isInstance)
                .map(sign -> ((FontIcon) sign).getIconLiteral()).toList()).get();
        assertTrue(signs.size() >= 11, signs.toString());
        assertEquals(List.of(), signs.stream().filter(sign -> Collections.frequency(signs, sign) > 1).toList());
    }

    @Test
    @DisplayName("the menu counts the products of the catalogue that is searched as the header does")
    void countsAlike() throws Exception {
        PretendServices lacking = new PretendServices();
        lacking.shelve("Spring 2026", 241);
        window = OpenWindow.over(lacking, folder);
        until(() -> window.says("Spring 2026 (240)") && window.offers("Spring 2026 (240)"));
        assertFalse(window.offers("Spring 2026 (241)"));
    }
}
