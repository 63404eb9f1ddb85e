package lookalike.ui.theme;

import static lookalike.ui.theme.Theme.Choice.DARK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
class PopupGroundTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    @DisplayName("without transparent windows a menu has the dark ground of its window around it")
    void isDark() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            Theme theme = new Theme();
            theme.choice().set(DARK);
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 300, 200));
            Subscription styling = theme.styleScene(stage.getScene());
            stage.show();
            stage.getScene().getRoot().applyCss();
            Subscription colouring = PopupGround.colour();
            assertEquals(Color.web("#0d1117"), shown(stage));
            colouring.unsubscribe();
            styling.unsubscribe();
            stage.hide();
            return null;
        }).get();
    }

    /** @return the fill of a new menu's scene */
    private static Object shown(Stage stage) {
        ContextMenu menu = new ContextMenu(new MenuItem("Browse"));
        menu.show(stage, 10, 10);
        Object fill = menu.getScene().getFill();
        menu.hide();
        return fill;
    }
}
