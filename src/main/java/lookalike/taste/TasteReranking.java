package lookalike.taste;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reorders similar products by taste. What it may do is bounded, so that no product is shown that is not similar:
 * <ol>
 * <li>only the {@value #DEPTH} most similar products change places; the others follow in their order;
 * <li>taste adds {@code weight * unit * a * (1 - gap / (}{@value #REACH}{@code unit))},
 * where {@code a} is the product's
 * {@link TasteScore} and {@code gap} is how far its similarity is behind that of the most similar one; from a gap of
 * {@value #REACH} units on it adds nothing. A product that is liked less than others is lowered by
 * {@code weight * unit * a} at any gap.
 * </ol>
 * So a product overtakes another only if its similarity is less than twice {@link TasteScore#BOUND} units behind, and
 * the most similar one only if it is less than {@value #REACH} units behind.
 *
 * @param taste of the products
 * @param weight 0 (looks only) to 1
 * @param unit how much similarity, in the unit of what is reranked, is worth a cosine of 1 of the network's features;
 *     above 0
 */
public record TasteReranking(TasteScore taste, double weight, double unit) {

    /** How many products may change places. */
    public static final int DEPTH = 100;
    /** From so many units less similarity than the most similar product's on, nothing is added. */
    public static final double REACH = 0.1;

    public TasteReranking {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight is 0 to 1: " + weight);
        }
        if (!(unit > 0 && unit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a unit is above 0: " + unit);
        }
    }

    /** Reranks cosines of the network's features. */
    public TasteReranking(TasteScore taste, double weight) {
        this(taste, weight, 1);
    }

    /** @return the same for similarities in another unit */
    public TasteReranking inUnit(double other) {
        return new TasteReranking(taste, weight, other);
    }

    /**
     * A product with its scores.
     *
     * @param item its number in the catalogue
     * @param similarity its score without taste
     * @param addition for taste, within {@code ±}{@link TasteScore#BOUND} units
     */
    public record Ranked(int item, double similarity, double addition) {

        /** @return the score that it is ranked by */
        public double score() {
            return similarity + addition;
        }
    }

    /**
     * @param gap how far the product's similarity is behind that of the most similar one, at least 0
     * @return what is added to the product's score, within {@code ±}{@link TasteScore#BOUND} units
     */
    public double addition(int item, double gap) {
        double bounded = Math.clamp(taste.of(item), -TasteScore.BOUND, TasteScore.BOUND);
        double share = bounded > 0 ? Math.max(0, 1 - Math.max(0, gap) / (REACH * unit)) : 1;
        return weight * unit * bounded * share;
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
