package lookalike.ui.query;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import lookalike.image.Frame;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import org.jspecify.annotations.Nullable;

/**
 * A photo with a frame around the part to search with. Dragging beside the frame draws a new one, dragging in it
 * moves it, and dragging its edges and corners resizes it. With the focus: arrows move it, Shift and arrows resize
 * it, Home selects the whole photo. Style class {@code crop}.
 */
public final class CropView extends Region {

    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
    private static final double HANDLE = 10;
    /** Smaller frames show too little. */
    private static final double MIN_SIZE = 0.08;
    private static final double STEP = 0.02;
    private static final double[] CORNERS = {0, 0.5, 1};

    private final PictureView picture = new PictureView();
    private final Rectangle[] veils = new Rectangle[4];
    private final Rectangle border = new Rectangle();
    private final Rectangle[] handles = new Rectangle[8];
    private final ObjectProperty<Frame> frame = new SimpleObjectProperty<>(Frame.WHOLE);
    private Consumer<Frame> changed = _ -> {};
    private @Nullable Drag drag;

    /**
     * The start of a drag.
     *
     * @param horizontalEdge -1 the left edge, 1 the right, 0 neither
     * @param verticalEdge -1 the upper edge, 1 the lower, 0 neither
     */
    private record Drag(Point2D start, Frame before, boolean inside, int horizontalEdge, int verticalEdge) {}

    public CropView() {
        getStyleClass().add("crop");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(picture);
        for (int i = 0; i < veils.length; i++) {
            veils[i] = shape("crop-veil");
        }
        border.getStyleClass().add("crop-border");
        border.setMouseTransparent(true);
        getChildren().add(border);
        for (int i = 0; i < handles.length; i++) {
            handles[i] = shape("crop-handle");
            handles[i].setWidth(HANDLE);
            handles[i].setHeight(HANDLE);
        }
        frame.subscribe(this::requestLayout);
        setOnMousePressed(this::startDrag);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(mouse -> setCursor(cursor(mouse)));
        setOnKeyPressed(this::pressed);
    }

    private Rectangle shape(String style) {
        Rectangle shape = new Rectangle();
        shape.getStyleClass().add(style);
        shape.setMouseTransparent(true);
        getChildren().add(shape);
        return shape;
    }

    /** @param listener told the frame when the user has finished changing it */
    public void onChanged(Consumer<Frame> listener) {
        changed = listener;
    }

    /** @return the view of the picture, for showing more on it */
    public PictureView picture() {
        return picture;
    }

    /**
     * Shows a photo with a frame.
     *
     * @param suggested whether the program chose it; then it looks so
     */
    public void show(Picture photo, Frame meant, boolean suggested) {
        picture.show(photo);
        pseudoClassStateChanged(SUGGESTED, suggested);
        frame.set(meant);
        requestLayout();
    }

    /** Shows that a photo is loading. */
    public void waiting() {
        picture.waiting();
        frame.set(Frame.WHOLE);
    }

    /** Shows that there is no photo to load. */
    public void unreadable() {
        picture.unreadable();
        frame.set(Frame.WHOLE);
    }

    /** @return the frame */
    public Frame frame() {
        return frame.get();
    }

    private void changeFrame(Frame next) {
        frame.set(next);
        changed.accept(next);
    }

    private void pressed(KeyEvent key) {
        int x = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        int y = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        Frame now = frame.get();
        if (key.getCode() == KeyCode.HOME) {
            changeFrame(Frame.WHOLE);
        } else if (x == 0 && y == 0 || picture.image() == null) {
            return;
        } else if (key.isShiftDown()) {
            changeFrame(Frame.between(now.left(), now.top(), now.left() + now.width() + x * STEP,
                    now.top() + now.height() + y * STEP, MIN_SIZE));
        } else {
            changeFrame(moved(now, x * STEP, y * STEP));
        }
        key.consume();
    }

    private static Frame moved(Frame now, double x, double y) {
        return new Frame(Math.clamp(now.left() + x, 0, 1 - now.width()), Math.clamp(now.top() + y, 0,
                1 - now.height()), now.width(), now.height());
    }

    private void startDrag(MouseEvent mouse) {
        requestFocus();
        if (picture.image() == null) {
            return;
        }
        Point2D at = relativePosition(mouse);
        Frame now = frame.get();
        double reachX = HANDLE / photoBounds().getWidth();
        double reachY = HANDLE / photoBounds().getHeight();
        boolean whole = now.isWhole();
        int across = whole ? 0 : isNear(at.getX(), now.left(), reachX) ? -1
                : isNear(at.getX(), now.left() + now.width(), reachX) ? 1 : 0;
        int down = whole ? 0 : isNear(at.getY(), now.top(), reachY) ? -1
                : isNear(at.getY(), now.top() + now.height(), reachY) ? 1 : 0;
        boolean inside = !whole && at.getX() > now.left() && at.getX() < now.left() + now.width()
                && at.getY() > now.top() && at.getY() < now.top() + now.height();
        boolean beside = at.getX() < now.left() - reachX || at.getX() > now.left() + now.width() + reachX
                || at.getY() < now.top() - reachY || at.getY() > now.top() + now.height() + reachY;
        drag = new Drag(at, now, inside, beside ? 0 : across, beside ? 0 : down);
        mouse.consume();
    }

    private static boolean isNear(double at, double edge, double reach) {
        return Math.abs(at - edge) <= reach;
    }

    private void drag(MouseEvent mouse) {
        if (drag == null) {
            return;
        }
        Point2D at = relativePosition(mouse);
        Frame before = drag.before;
        double x = at.getX() - drag.start.getX();
        double y = at.getY() - drag.start.getY();
        if (drag.horizontalEdge != 0 || drag.verticalEdge != 0) {
            frame.set(Frame.between(before.left() + (drag.horizontalEdge < 0 ? x : 0),
                    before.top() + (drag.verticalEdge < 0 ? y : 0),
                    before.left() + before.width() + (drag.horizontalEdge > 0 ? x : 0),
                    before.top() + before.height() + (drag.verticalEdge > 0 ? y : 0), MIN_SIZE));
        } else if (drag.inside) {
            frame.set(moved(before, x, y));
        } else if (Math.abs(x) > MIN_SIZE / 2 || Math.abs(y) > MIN_SIZE / 2) {
            frame.set(Frame.between(drag.start.getX(), drag.start.getY(), at.getX(), at.getY(), MIN_SIZE));
        }
        mouse.consume();
    }

    private void release(MouseEvent mouse) {
        if (drag != null && !drag.before.equals(frame.get())) {
            changed.accept(frame.get());
        }
        drag = null;
        mouse.consume();
    }

    private Cursor cursor(MouseEvent mouse) {
        Frame now = frame.get();
        Point2D at = relativePosition(mouse);
        boolean inside = !now.isWhole() && at.getX() > now.left() && at.getX() < now.left() + now.width()
                && at.getY() > now.top() && at.getY() < now.top() + now.height();
        return inside ? Cursor.MOVE : Cursor.CROSSHAIR;
    }

    /** @return the mouse's position, in fractions of the photo */
    private Point2D relativePosition(MouseEvent mouse) {
        Rectangle2D photo = photoBounds();
        return new Point2D(Math.clamp((mouse.getX() - photo.getMinX()) / photo.getWidth(), 0, 1),
                Math.clamp((mouse.getY() - photo.getMinY()) / photo.getHeight(), 0, 1));
    }

    private Rectangle2D photoBounds() {
        return picture.imageBounds();
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        picture.layout();
        Rectangle2D photo = photoBounds();
        Frame now = frame.get();
        double left = photo.getMinX() + now.left() * photo.getWidth();
        double top = photo.getMinY() + now.top() * photo.getHeight();
        double width = now.width() * photo.getWidth();
        double height = now.height() * photo.getHeight();
        boolean visible = picture.image() != null && !now.isWhole();
        place(veils[0], photo.getMinX(), photo.getMinY(), photo.getWidth(), top - photo.getMinY(), visible);
        place(veils[1], photo.getMinX(), top + height, photo.getWidth(), photo.getMaxY() - top - height, visible);
        place(veils[2], photo.getMinX(), top, left - photo.getMinX(), height, visible);
        place(veils[3], left + width, top, photo.getMaxX() - left - width, height, visible);
        place(border, left, top, width, height, visible);
        int number = 0;
        for (double x : CORNERS) {
            for (double y : CORNERS) {
                if (x != 0.5 || y != 0.5) {
                    place(handles[number++], left + x * width - HANDLE / 2, top + y * height - HANDLE / 2, HANDLE,
                            HANDLE, visible);
                }
            }
        }
    }

    private static void place(Rectangle shape, double x, double y, double width, double height, boolean visible) {
        shape.setX(x);
        shape.setY(y);
        shape.setWidth(Math.max(0, width));
        shape.setHeight(Math.max(0, height));
        shape.setVisible(visible);
    }
}
