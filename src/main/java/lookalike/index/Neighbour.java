package lookalike.index;

/**
 * One item near a query.
 *
 * @param item its number in the index, from 0
 * @param cosine of the angle between the two, -1 to 1; greater is nearer
 */
public record Neighbour(int item, float cosine) {

    /** @return Annoy's angular distance {@code sqrt(2 - 2 cos)}, 0 to 2 */
    public double distance() {
        return Math.sqrt(Math.max(0, 2 - 2.0 * cosine));
    }
}
