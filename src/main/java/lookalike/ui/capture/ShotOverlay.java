package lookalike.ui.capture;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** A screen's picture over that screen, on which the user drags a rectangle. */
final class ShotOverlay {

    /** A smaller rectangle is a click. */
    private static final double LEAST = 8;

    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final ScreenShot shot;
    private final Consumer<Rectangle2D> chosen;
    private final Pane shade = new Pane();
    private final Rectangle frame = new Rectangle();
    private double fromX;
    private double fromY;

    /**
     * @param chosen gets the part of the screen, from its upper left corner
     * @param cancelled told that the user wants none
     */
    ShotOverlay(ScreenShot shot, String title, String hint, Consumer<Rectangle2D> chosen, Runnable cancelled) {
        this.shot = shot;
        this.chosen = chosen;
        ImageView picture = new ImageView(shot.image());
        picture.setFitWidth(shot.bounds().getWidth());
        picture.setFitHeight(shot.bounds().getHeight());
        frame.getStyleClass().add("capture-frame");
        Label text = new Label(hint);
        text.getStyleClass().add("capture-hint");
        text.setMouseTransparent(true);
        StackPane.setAlignment(text, Pos.TOP_CENTER);
        shade.setMouseTransparent(true);
        StackPane root = new StackPane(picture, shade, text);
        root.getStyleClass().add("capture");
        root.setCursor(Cursor.CROSSHAIR);
        root.setAccessibleText(hint);
        root.setOnMousePressed(this::pressed);
        root.setOnMouseDragged(this::dragged);
        root.setOnMouseReleased(this::released);
        Scene scene = new Scene(root, shot.bounds().getWidth(), shot.bounds().getHeight());
        scene.getStylesheets().add(ShotOverlay.class.getResource("capture.css").toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, cancelled));
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setX(shot.bounds().getMinX());
        stage.setY(shot.bounds().getMinY());
        stage.setAlwaysOnTop(true);
        stage.setOnCloseRequest(_ -> cancelled.run());
        shade(0, 0, 0, 0);
    }

    void show() {
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        stage.hide();
    }

    private void pressed(KeyEvent key, Runnable cancelled) {
        switch (key.getCode()) {
            case ESCAPE -> cancelled.run();
            case ENTER -> chosen.accept(new Rectangle2D(0, 0, shot.bounds().getWidth(), shot.bounds().getHeight()));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void pressed(MouseEvent press) {
        if (press.getButton() == MouseButton.PRIMARY) {
            fromX = press.getX();
            fromY = press.getY();
        }
    }

    private void dragged(MouseEvent drag) {
        if (drag.isPrimaryButtonDown()) {
            Rectangle2D part = part(drag);
            shade(part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight());
        }
    }

    private void released(MouseEvent release) {
        if (release.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Rectangle2D part = part(release);
        if (part.getWidth() >= LEAST && part.getHeight() >= LEAST) {
            chosen.accept(part);
        } else {
            shade(0, 0, 0, 0);
        }
    }

    private Rectangle2D part(MouseEvent at) {
        double x = Math.clamp(at.getX(), 0, shot.bounds().getWidth());
        double y = Math.clamp(at.getY(), 0, shot.bounds().getHeight());
        return new Rectangle2D(Math.min(x, fromX), Math.min(y, fromY), Math.abs(x - fromX), Math.abs(y - fromY));
    }

    /** Darkens all but a part, so that it is seen that this is a picture. */
    private void shade(double x, double y, double width, double height) {
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(width);
        frame.setHeight(height);
        Shape around = Shape.subtract(new Rectangle(shot.bounds().getWidth(), shot.bounds().getHeight()),
                new Rectangle(x, y, width, height));
        around.getStyleClass().add("capture-shade");
        shade.getChildren().setAll(around, frame);
    }
}
