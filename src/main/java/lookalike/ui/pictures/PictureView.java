package lookalike.ui.pictures;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A whole picture in its own proportions, centred in the available space, on the one ground that the style sheet gives
 * to all pictures. Style class
 * {@code picture}; pseudo-classes {@code waiting} and {@code unreadable} while there is none.
 */
public final class PictureView extends Region {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass UNREADABLE = PseudoClass.getPseudoClass("unreadable");
    /** Twice the corner radius in the style sheet. */
    private static final double CORNER = 12;

    private final ImageView imageView = new ImageView();
    private final ImageView overlayView = new ImageView();
    private final FontIcon placeholder = new FontIcon(Feather.IMAGE);
    private final Rectangle corners = new Rectangle();

    public PictureView() {
        getStyleClass().add("picture");
        imageView.setPreserveRatio(true);
        imageView.setSmooth(true);
        placeholder.setVisible(false);
        corners.setArcWidth(CORNER);
        corners.setArcHeight(CORNER);
        // The picture does not affect this view's size, so nothing around it needs a new layout when it changes.
        for (Node child : new Node[] {imageView, overlayView, placeholder}) {
            child.setManaged(false);
        }
        getChildren().addAll(imageView, overlayView, placeholder);
        waiting();
    }

    /** Shows {@code picture}. */
    public void show(Picture picture) {
        setState(picture.image(), false, false);
    }

    /** Shows that a picture is loading. */
    public void waiting() {
        setState(null, true, false);
    }

    /** Shows that there is no picture to load. */
    public void unreadable() {
        setState(null, false, true);
    }

    /**
     * Lays a transparent picture over the current one, stretched to it.
     *
     * @param overlay null for none
     */
    public void setOverlay(@Nullable Image overlay) {
        overlayView.setImage(overlay);
        layoutChildren();
    }

    /** @return the picture's bounds in this view's coordinates; the whole view while there is none */
    public Rectangle2D imageBounds() {
        Image image = imageView.getImage();
        if (image == null || getWidth() == 0 || getHeight() == 0) {
            return new Rectangle2D(0, 0, Math.max(1, getWidth()), Math.max(1, getHeight()));
        }
        double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        return new Rectangle2D((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
    }

    /** @return the current picture, or null */
    public @Nullable Image image() {
        return imageView.getImage();
    }

    private void setState(@Nullable Image image, boolean waiting, boolean unreadable) {
        imageView.setImage(image);
        overlayView.setImage(null);
        placeholder.setVisible(unreadable);
        pseudoClassStateChanged(WAITING, waiting);
        pseudoClassStateChanged(UNREADABLE, unreadable);
        layoutChildren();
    }

    @Override
    protected void layoutChildren() {
        corners.setWidth(getWidth());
        corners.setHeight(getHeight());
        imageView.setFitWidth(getWidth());
        imageView.setFitHeight(getHeight());
        positionInArea(imageView, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        Rectangle2D shown = imageBounds();
        overlayView.setFitWidth(shown.getWidth());
        overlayView.setFitHeight(shown.getHeight());
        overlayView.relocate(shown.getMinX(), shown.getMinY());
        // Narrower or lower pictures do not reach the corners, and clipping is slow without a graphics card.
        boolean reachesCorners = imageView.getImage() != null && shown.getMinX() < CORNER && shown.getMinY() < CORNER;
        setClip(reachesCorners ? corners : null);
        positionInArea(placeholder, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
