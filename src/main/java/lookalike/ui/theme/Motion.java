package lookalike.ui.theme;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/** The animations of the window. All end at once if the system asks for reduced motion. */
public final class Motion {

    private static final Duration FADE = Duration.millis(120);
    private static final Duration SLIDE = Duration.millis(160);
    private static final Duration STEP = Duration.millis(40);
    /** Of a node, the last slide, which ends without its last action when another one begins. */
    private static final Object SLIDING = new Object();
    /** Of a node, the last fade of the whole node, the same. */
    private static final Object FADING = new Object();

    private Motion() {
    }

    /**
     * Fades a node in, with a small delay for each before it.
     *
     * @param place from 1
     */
    public static void fadeIn(Node node, int place) {
        stop(node, FADING);
        if (isReduced()) {
            node.setOpacity(1);
            return;
        }
        node.setOpacity(0);
        FadeTransition fade = new FadeTransition(FADE, node);
        fade.setDelay(STEP.multiply(place - 1.0));
        fade.setToValue(1);
        node.getProperties().put(FADING, fade);
        fade.play();
    }

    /** Shows a node, fading it in unless it is seen. */
    public static void fadeIn(Node node) {
        boolean isSeen = node.isVisible() && node.getOpacity() == 1;
        node.setVisible(true);
        fade(node, isSeen ? 1 : 0, 1, () -> {});
    }

    /** Fades a node out and hides it. */
    public static void fadeOut(Node node) {
        fade(node, node.getOpacity(), 0, () -> node.setVisible(false));
    }

    private static void fade(Node node, double from, double to, Runnable after) {
        stop(node, FADING);
        if (isReduced() || from == to || !node.isVisible()) {
            node.setOpacity(to);
            after.run();
            return;
        }
        node.setOpacity(from);
        FadeTransition fade = new FadeTransition(FADE, node);
        fade.setToValue(to);
        fade.setOnFinished(_ -> after.run());
        node.getProperties().put(FADING, fade);
        fade.play();
    }

    /** Slides a node to its place from where it is, or, if it is there, from {@code distance} pixels on the right. */
    public static void slideIn(Node node, double distance) {
        slide(node, node.getTranslateX() == 0 ? distance : node.getTranslateX(), 0, () -> {});
    }

    /**
     * Slides a node out by {@code distance} pixels to the right.
     *
     * @param after what to do then
     */
    public static void slideOut(Node node, double distance, Runnable after) {
        slide(node, node.getTranslateX(), distance, after);
    }

    private static void slide(Node node, double from, double to, Runnable after) {
        stop(node, SLIDING);
        if (isReduced()) {
            node.setTranslateX(to);
            after.run();
            return;
        }
        node.setTranslateX(from);
        TranslateTransition slide = new TranslateTransition(SLIDE, node);
        slide.setToX(to);
        slide.setInterpolator(Interpolator.EASE_OUT);
        slide.setOnFinished(_ -> after.run());
        node.getProperties().put(SLIDING, slide);
        slide.play();
    }

    private static void stop(Node node, Object kind) {
        if (node.getProperties().remove(kind) instanceof Animation before) {
            before.stop();
        }
    }

    private static boolean isReduced() {
        return Platform.getPreferences().isReducedMotion();
    }
}
