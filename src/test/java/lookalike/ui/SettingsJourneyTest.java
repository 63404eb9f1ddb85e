package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import lookalike.catalogue.Condition;
import lookalike.ui.search.SearchState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("The window's language and pages, and what it remembers")
class SettingsJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("the language changes at run time: everything speaks German, and the search stays")
    void speaks() throws Exception {
        FxToolkit.setupFixture(() -> window.window().language("de"));
        until(() -> window.says("Sehr wahrscheinlich dasselbe Produkt")
                && window.results().equals(PretendCatalogue.NAMES));
        assertTrue(window.says("39,50"), "prices, too");
        assertFalse(window.says("Very likely the same product"));
        FxToolkit.setupFixture(() -> window.window().language("en"));
        until(() -> window.says("Very likely the same product"));
    }

    @Test
    @DisplayName("the language is changed on the page of settings, which stays, and no catalogue is read for it")
    void speaksInTheSettings() throws Exception {
        robot.clickOn("#settingsButton");
        until(() -> window.says("Nothing leaves this computer"));
        int read = services.catalogues().timesRead();
        FxToolkit.setupFixture(() -> window.window().language("de"));
        until(() -> window.says("Nichts verlässt diesen Computer"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        assertEquals(read, services.catalogues().timesRead());
    }

    @Test
    @DisplayName("settings, help, keys: each is a page that Escape closes, with the search as it was")
    void pages() throws Exception {
        for (String[] page : new String[][] {{"#settingsButton", "Nothing leaves this computer"}}) {
            robot.clickOn(page[0]);
            until(() -> window.says(page[1]));
            robot.type(KeyCode.ESCAPE);
            until(() -> !window.says(page[1]) && window.says("Very likely the same product"));
        }
        robot.type(KeyCode.F1);
        until(() -> window.says("One step back"));
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL).type(KeyCode.F1).release(KeyCode.CONTROL);
        until(() -> window.says("First steps"));
        robot.type(KeyCode.ESCAPE);
        until(() -> window.says("Very likely the same product"));
    }

    @Test
    @DisplayName("filters, results and theme survive a restart; a second start passes its photo on")
    void remembers() throws Exception {
        FxToolkit.setupFixture(() -> {
            SearchState state = window.window().state();
            state.results().set(3);
            state.selection().set(state.selection().get().with("price", List.of(
                    new Condition("price", Condition.Operator.AT_MOST, List.of("60")))));
            window.window().theme(2);
        });
        window.close();
        window = OpenWindow.over(services, folder);
        until(() -> window.says("Price: to 60") && window.results().size() == 3);
        assertTrue(WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getUserAgentStylesheet()
                .contains("dark")).get());
        FxToolkit.setupFixture(() -> window.window().show(List.of(folder.resolve("shirt.png"))));
        until(() -> asked().photos().size() == 1);
    }
}
