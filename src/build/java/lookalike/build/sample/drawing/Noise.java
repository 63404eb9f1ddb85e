package lookalike.build.sample.drawing;

/** Smooth noise in the plane: the same point and seed always give the same value. */
final class Noise {
    private final int seed;

    Noise(long seed) {
        this.seed = (int) (seed ^ (seed >>> 32));
    }

    /** A value from 0 to 1 that changes smoothly, with one bump to each unit of length. */
    float at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float fx = ease((float) (x - column));
        float fy = ease((float) (y - row));
        float above = mix(grain(column, row), grain(column + 1, row), fx);
        float below = mix(grain(column, row + 1), grain(column + 1, row + 1), fx);
        return mix(above, below, fy);
    }

    /** Two octaves, for surfaces that look the same from near and far. */
    float rough(double x, double y) {
        return 0.67f * at(x, y) + 0.33f * at(2.1 * x + 17, 2.1 * y + 5);
    }

    /** An independent value from 0 to 1 for each pair of whole numbers. */
    float grain(int x, int y) {
        int h = x * 0x1f1f1f1f ^ y * 0x27d4eb2d ^ seed * 0x165667b1;
        h = (h ^ (h >>> 15)) * 0x2c1b3c6d;
        h = (h ^ (h >>> 12)) * 0x297a2d39;
        return ((h ^ (h >>> 15)) & 0xffff) / 65535f;
    }

    private static float ease(float t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }
}
