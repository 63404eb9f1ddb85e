package lookalike.taste;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reorders similar products by taste. What it may do is bounded, so that no product is shown that is not similar:
 * <ol>
 * <li>only the {@value #DEPTH} most similar products change places; the others follow in their order;
 * <li>taste adds {@code weight * a * (1 - gap / }{@value #REACH}{@code )}, where {@code a} is the product's
 * {@link TasteScore} and {@code gap} is how far its similarity is behind that of the most similar one; from a gap of
 * {@value #REACH} on it adds nothing. A product that is liked less than others is lowered by {@code weight * a} at
 * any gap.
 * </ol>
 * So a product overtakes another only if its similarity is less than twice {@link TasteScore#BOUND} behind, and the
 * most similar one only if it is less than {@value #REACH} behind.
 *
 * @param taste of the products
 * @param weight 0 (looks only) to 1
 */
public record TasteReranking(TasteScore taste, double weight) {

    /** How many products may change places. */
    public static final int DEPTH = 100;
    /** From this much less similarity than the most similar product's on, nothing is added. */
    public static final double REACH = 0.2;

    public TasteReranking {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight is 0 to 1: " + weight);
        }
    }

    /**
     * A product with its scores.
     *
     * @param item its number in the catalogue
     * @param similarity its score without taste
     * @param addition for taste, within {@code ±}{@link TasteScore#BOUND}
     */
    public record Ranked(int item, double similarity, double addition) {

        /** @return the score that it is ranked by */
        public double score() {
            return similarity + addition;
        }
    }

    /**
     * @param gap how far the product's similarity is behind that of the most similar one, at least 0
     * @return what is added to the product's score, within {@code ±}{@link TasteScore#BOUND}
     */
    public double addition(int item, double gap) {
        double bounded = Math.clamp(taste.of(item), -TasteScore.BOUND, TasteScore.BOUND);
        return weight * (bounded > 0 ? bounded * Math.max(0, 1 - Math.max(0, gap) / REACH) : bounded);
    }

    /**
     * @param items numbers of products, the most similar first
     * @param similarities of these, in the same order, descending
     * @return all of them in their new order, those of equal score in the order of similarity
     */
    public List<Ranked> rerank(int[] items, double[] similarities) {
        List<Ranked> ranked = IntStream.range(0, items.length)
                .mapToObj(place -> new Ranked(items[place], similarities[place],
                        place < DEPTH ? addition(items[place], similarities[0] - similarities[place]) : 0))
                .toList();
        int near = Math.min(DEPTH, ranked.size());
        return IntStream.concat(
                IntStream.range(0, near).boxed()
                        .sorted(Comparator.comparingDouble((Integer place) -> ranked.get(place).score()).reversed())
                        .mapToInt(Integer::intValue),
                IntStream.range(near, ranked.size())).mapToObj(ranked::get).toList();
    }
}
