package lookalike.build.sample.drawing;

/**
 * The studio's only lamp, far away.
 *
 * @param x direction towards the lamp: below zero it stands on the left
 * @param y below zero it stands above
 * @param z towards the viewer
 * @param contrast how strongly slopes show; 1 is the default
 */
public record Light(double x, double y, double z, double contrast) {
    /** The studio's light: from the upper left, soft. */
    public static final Light STUDIO = new Light(-0.42, -0.50, 0.76, 1.0);

    /** Scales the direction to length 1. */
    public Light {
        double length = Math.sqrt(x * x + y * y + z * z);
        x /= length;
        y /= length;
        z /= length;
    }
}
