package lookalike.taste;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;

/**
 * How much customers in general like each product, from the catalogue's ratings and counts and from imported orders:
 * <pre>
 * stars = (n * rating + 8 * mean) / (n + 8) - mean          rating of 5, n reviews, mean of all products
 * often = mean over counts of  clip(ln((x + p) / (m + p)), -1, 1)     x likes, sales, orders; m mean of all products,
 *                                                                    p the mean, but at least 8
 * score = 0.05 * stars + 0.015 * often
 * </pre>
 * Eight reviews of the mean shrink what few reviews say; a rating without a number of reviews counts as eight. A
 * count is shrunk by the mean count, or by eight where that is less. Reviews count as sales do where nothing else is
 * counted.
 */
final class Popularity implements TasteScore {

    private static final double STARS = 0.05;
    private static final double OFTEN = 0.015;
    private static final double PRIOR = 8;
    private static final double FULL_SCALE = 5;
    private static final double[] SCALES = {1, FULL_SCALE, 10, 100};
    /** Headers of columns that count sales, in small letters without anything between. */
    private static final Set<String> SALES = Set.of("sales", "sold", "unitssold", "salescount", "numbersold",
            "quantitysold", "soldcount", "numsold", "purchases", "orders", "ordercount", "numorders", "totalsales",
            "itemssold", "verkauft", "verkäufe", "anzahlverkäufe", "bestellungen", "absatz", "ventes", "vendus",
            "ventas", "vendidos", "vendite", "venduti", "verkocht", "sprzedane");

    private final float[] score;

    private Popularity(float[] score) {
        this.score = score;
    }

    /** @param orders by item, how often it was bought; empty if that is unknown */
    static Popularity of(Catalogue catalogue, Optional<double[]> orders) throws CatalogueException {
        Optional<double[]> ratings = numbers(catalogue, ColumnRole.RATING);
        Optional<double[]> reviews = numbers(catalogue, ColumnRole.REVIEWS);
        List<double[]> counts = Stream.of(numbers(catalogue, ColumnRole.LIKES), sales(catalogue), orders)
                .flatMap(Optional::stream).toList();
        if (counts.isEmpty()) {
            counts = reviews.stream().toList();
        }
        float[] score = new float[catalogue.size()];
        ratings.ifPresent(each -> addStars(score, each, reviews));
        for (double[] count : counts) {
            addCount(score, count, OFTEN / counts.size());
        }
        return new Popularity(score);
    }

    private static Optional<double[]> numbers(Catalogue catalogue, ColumnRole role) throws CatalogueException {
        boolean isThere = catalogue.facets().stream().anyMatch(facet -> facet.role().equals(Optional.of(role)));
        return isThere ? Optional.of(catalogue.numbers(role.word())) : Optional.empty();
    }

    private static Optional<double[]> sales(Catalogue catalogue) throws CatalogueException {
        Optional<String> header = catalogue.facets().stream().filter(facet -> facet.role().isEmpty())
                .map(Facet::column)
                .filter(each -> SALES.contains(each.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "")))
                .findFirst();
        return header.isPresent() ? Optional.of(catalogue.numbers(header.get())) : Optional.empty();
    }

    private static void addStars(float[] score, double[] ratings, Optional<double[]> reviews) {
        double greatest = known(ratings).max().orElse(0);
        double unit = FULL_SCALE / Arrays.stream(SCALES).filter(scale -> scale >= greatest).findFirst()
                .orElse(greatest);
        double mean = unit * known(ratings).average().orElse(0);
        for (int item = 0; item < score.length; item++) {
            double n = reviews.isEmpty() ? PRIOR : Math.max(0, Double.isNaN(reviews.get()[item]) ? 0
                    : reviews.get()[item]);
            if (!Double.isNaN(ratings[item])) {
                score[item] += (float) (STARS * ((n * unit * ratings[item] + PRIOR * mean) / (n + PRIOR) - mean));
            }
        }
    }

    private static void addCount(float[] score, double[] count, double weight) {
        double mean = known(count).filter(each -> each >= 0).average().orElse(0);
        // Where most products have none or one, chance makes the difference.
        double prior = Math.max(mean, PRIOR);
        for (int item = 0; item < score.length && mean > 0; item++) {
            if (count[item] >= 0) {
                score[item] += (float) (weight * Math.clamp(Math.log((count[item] + prior) / (mean + prior)), -1, 1));
            }
        }
    }

    private static DoubleStream known(double[] numbers) {
        return Arrays.stream(numbers).filter(Double::isFinite);
    }

    @Override
    public double of(int item) {
        return score[item];
    }
}
