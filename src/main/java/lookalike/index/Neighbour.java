package lookalike.index;

/**
 * One item near a query.
 *
 * @param item its number in the index, from 0
 * @param value how near it is, by {@code measure}
 * @param measure of the value: a cosine from indexes of directions, else a distance by the index's {@link Metric}
 */
public record Neighbour(int item, float value, Measure measure) {

    /** How nearness is measured. */
    public enum Measure {
        /** Of the angle between item and query, -1 to 1; greater is nearer. */
        COSINE,
        /** By the index's {@link Metric}. */
        DISTANCE
    }

    /** @param cosine of the angle between item and query */
    public static Neighbour ofCosine(int item, float cosine) {
        return new Neighbour(item, cosine, Measure.COSINE);
    }

    /** @param distance by the index's {@link Metric} */
    public static Neighbour ofDistance(int item, float distance) {
        return new Neighbour(item, distance, Measure.DISTANCE);
    }

    /**
     * @return the cosine of the angle between item and query, -1 to 1; greater is nearer
     * @throws IllegalStateException if the index measures distances
     */
    public float cosine() {
        if (measure != Measure.COSINE) {
            throw new IllegalStateException("item " + item + " has a distance and no cosine");
        }
        return value;
    }

    /** @return the distance by the {@link Metric}; for a cosine the angular one, {@code sqrt(2 - 2 cos)}, 0 to 2 */
    public double distance() {
        return measure == Measure.COSINE ? Math.sqrt(Math.max(0, 2 - 2.0 * value)) : value;
    }
}
