package lookalike.evaluation.taste;

/**
 * What a search finds without taste.
 *
 * @param query the product that was searched with; no result itself
 * @param items numbers of products, the best first; not copied, do not change it
 * @param scores that they are ranked by, descending
 * @param similarities cosines of the pictures' features
 */
public record FoundProducts(int query, int[] items, double[] scores, double[] similarities) {

    public FoundProducts {
        if (items.length != scores.length || items.length != similarities.length) {
            throw new IllegalArgumentException("one score an item, please");
        }
    }
}
