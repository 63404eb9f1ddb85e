package lookalike.ranking;

/**
 * The shares of a product's score, which sum to at most 1 before colour and taste; a part that is not used is 0.
 *
 * @param looks how alike the pictures are to the network
 * @param learned how well what is predicted of the product's picture agrees with what is predicted of the photo; from 0
 * @param columns how probable the product's own columns are for the photo; from 0
 * @param colour how near its colours are to the one asked for; 0 if they are the same, else negative
 * @param taste ratings, popularity and the client's taste, within {@code ±0.06}
 */
public record ScoreParts(double looks, double learned, double columns, double colour, double taste) {

    /** Of a product that was not compared. */
    public static final ScoreParts NONE = new ScoreParts(0, 0, 0, 0, 0);

    /** @return the parts of a score that is nothing but looks */
    public static ScoreParts ofLooks(double looks) {
        return new ScoreParts(looks, 0, 0, 0, 0);
    }

    /** @return all parts multiplied with a factor, and so the score */
    public ScoreParts times(double factor) {
        return new ScoreParts(factor * looks, factor * learned, factor * columns, factor * colour, factor * taste);
    }

    /** @return the score: the sum of the parts */
    public double total() {
        return looks + learned + columns + colour + taste;
    }
}
