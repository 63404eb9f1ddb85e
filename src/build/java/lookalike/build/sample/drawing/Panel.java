package lookalike.build.sample.drawing;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of a garment, ready to be laid down.
 *
 * @param shape its edge
 * @param cloth its material
 * @param angle how far the cloth is turned, in degrees clockwise; patterns and wrinkles follow
 * @param volume how far its middle rises towards the viewer, in pixels
 * @param round how far from the edge the rise goes on
 * @param edge thickness of the cloth at its edge
 * @param lift height above the panels below it, which determines its shadow
 * @param crumple strength of the fabric's wrinkles; 1 is the default
 * @param hanging whether it is round from side to side only, as a sleeve is, and open at its ends
 * @param folds ridges and creases
 */
public record Panel(Shape shape, Cloth cloth, double angle, double volume, double round, double edge, double lift,
        double crumple, boolean hanging, List<Fold> folds) {

    /** A piece of soft cloth of usual thickness. */
    public static Panel of(Shape shape, Cloth cloth) {
        return new Panel(shape, cloth, 0, 14, 56, 1.6, 3, 1, false, List.of());
    }

    /** A small firm piece: a pocket, a collar, a strap. */
    public static Panel patch(Shape shape, Cloth cloth) {
        return new Panel(shape, cloth, 0, 1.5, 10, 1.2, 2, 0.35, false, List.of());
    }

    /** With the cloth turned. */
    public Panel turned(double degrees) {
        return new Panel(shape, cloth, degrees, volume, round, edge, lift, crumple, hanging, folds);
    }

    /** With another rise. */
    public Panel volume(double height, double reach) {
        return new Panel(shape, cloth, angle, height, reach, edge, lift, crumple, hanging, folds);
    }

    /** With another thickness. */
    public Panel edge(double thickness) {
        return new Panel(shape, cloth, angle, volume, round, thickness, lift, crumple, hanging, folds);
    }

    /** With another height above what is below; 0 throws no shadow. */
    public Panel lift(double height) {
        return new Panel(shape, cloth, angle, volume, round, edge, height, crumple, hanging, folds);
    }

    /** With more or less wrinkling. */
    public Panel crumple(double amount) {
        return new Panel(shape, cloth, angle, volume, round, edge, lift, amount, hanging, folds);
    }

    /** Round from side to side only. */
    public Panel hangs() {
        return new Panel(shape, cloth, angle, volume, round, edge, lift, crumple, true, folds);
    }

    /** With more folds. */
    public Panel folds(List<Fold> more) {
        var all = new ArrayList<>(folds);
        all.addAll(more);
        return new Panel(shape, cloth, angle, volume, round, edge, lift, crumple, hanging, List.copyOf(all));
    }

    /** The same piece on the other side of the middle line. */
    public Panel mirrored() {
        return new Panel(Outline.mirrored(shape), cloth, -angle, volume, round, edge, lift, crumple, hanging,
                folds.stream().map(Fold::mirrored).toList());
    }
}
