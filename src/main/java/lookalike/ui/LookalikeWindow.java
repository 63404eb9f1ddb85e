package lookalike.ui;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** stub */
public final class LookalikeWindow {
    private final WindowParts parts;
    public LookalikeWindow(WindowParts parts) { this.parts = parts; }
    public void show(Stage stage) {
        stage.setScene(new Scene(new Label(parts.home().root().toString()), 400, 300));
        stage.show();
        if (Boolean.getBoolean("stub.close")) { stage.close(); }
    }
}
