package lookalike.ranking;

/** Scales vectors to length 1. */
final class Unit {

    private Unit() {}

    /** @return the same direction with length 1; all zero if this is */
    static float[] of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        float[] unit = new float[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = vector[d] * scale;
        }
        return unit;
    }
}
