package lookalike.search.score;

import lookalike.ranking.PinRule;

/**
 * Says whether the product that is most like a photo is very probably the photo's own, and therefore stands first
 * whatever the rest of the score says.
 *
 * @param rule of the catalogue's ranking space
 */
public record Pin(PinRule rule) {

    /**
     * @param same the cosines that tell the very product from similar ones, the greatest first, one a product; a
     *     second one is enough
     */
    public boolean isSame(double[] same) {
        if (same.length == 0) {
            return false;
        }
        double lead = same.length > 1 ? same[0] - same[1] : 0;
        return same[0] + rule.factor() * lead >= rule.threshold();
    }
}
