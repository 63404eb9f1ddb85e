package lookalike.build.sample.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * A soft ridge or crease in a cloth.
 *
 * @param shape  where the cloth leaves its plane
 * @param height how far, in pixels: above zero towards the viewer, below zero away
 */
public record Fold(Shape shape, double height) {

    /** A fold along a curve, broad in the middle and running out at both ends. */
    public static Fold along(
            double x1, double y1, double cx, double cy, double x2, double y2, double breadth, double height) {
        double length = Math.max(1, Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)));
        double nx = -(y2 - y1) / length * breadth;
        double ny = (x2 - x1) / length * breadth;
        var shape = Outline.from(x1, y1).bend(cx + nx, cy + ny, x2, y2).bend(cx - nx, cy - ny, x1, y1).closed();
        return new Fold(shape, height);
    }

    /** The same fold on the other side of the middle line. */
    public Fold mirrored() {
        return new Fold(Outline.mirrored(shape), height);
    }

    Fold through(AffineTransform view) {
        return new Fold(view.createTransformedShape(shape), height);
    }
}
