package lookalike.build.sample.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the edge of a piece of cloth, step by step; x is 0 on the middle line of the picture. */
public final class Outline {
    private record Step(double cx, double cy, double x, double y) {}

    private final double startX;
    private final double startY;
    private final List<Step> steps = new ArrayList<>();

    private Outline(double x, double y) {
        startX = x;
        startY = y;
    }

    /** Puts the pen down. */
    public static Outline from(double x, double y) {
        return new Outline(x, y);
    }

    /** A straight edge. */
    public Outline line(double x, double y) {
        double fromX = steps.isEmpty() ? startX : steps.getLast().x;
        double fromY = steps.isEmpty() ? startY : steps.getLast().y;
        return bend((fromX + x) / 2, (fromY + y) / 2, x, y);
    }

    /** An edge drawn towards {@code (cx, cy)} and ending at {@code (x, y)}. */
    public Outline bend(double cx, double cy, double x, double y) {
        steps.add(new Step(cx, cy, x, y));
        return this;
    }

    /** The line drawn so far, for seams and straps. */
    public Path2D open() {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(startX, startY);
        for (Step s : steps) path.quadTo(s.cx, s.cy, s.x, s.y);
        return path;
    }

    /** The line led back to its start. */
    public Path2D closed() {
        Path2D path = open();
        path.closePath();
        return path;
    }

    /** The drawn half together with its mirror image; the half runs from the middle line to the middle line. */
    public Path2D doubled() {
        Path2D path = open();
        path.lineTo(-steps.getLast().x, steps.getLast().y);
        for (int i = steps.size() - 1; i >= 0; i--) {
            double x = i == 0 ? startX : steps.get(i - 1).x;
            double y = i == 0 ? startY : steps.get(i - 1).y;
            path.quadTo(-steps.get(i).cx, steps.get(i).cy, -x, y);
        }
        path.closePath();
        return path;
    }

    /** The same shape on the other side of the middle line. */
    public static Shape mirrored(Shape shape) {
        return AffineTransform.getScaleInstance(-1, 1).createTransformedShape(shape);
    }
}
