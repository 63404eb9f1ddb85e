package lookalike.search;

import lookalike.features.ActivationMap;
import lookalike.features.Feature;

/**
 * Why two pictures are similar: how much each part of either adds to the cosine of their features. A feature is the
 * mean of the network's output over the parts, a = (1 / n) * sum over p of a(p), so the cosine is a sum over parts:
 * <pre>cos(a, b) = sum over p of  a(p) * b / (n * |a| * |b|)</pre>
 * (the idea of Zhou et al., <i>Learning deep features for discriminative localization</i>, 2016, for two pictures
 * instead of a class).
 *
 * @param side parts across and down
 * @param photo parts of the query, row by row; they sum to the cosine
 * @param product parts of the product's picture, row by row; they sum to the cosine, too
 * @param cosine of the two features
 */
public record Explanation(int side, double[] photo, double[] product, double cosine) {

    static Explanation of(ActivationMap photo, ActivationMap product) {
        Feature mine = photo.pooled();
        Feature theirs = product.pooled();
        return new Explanation(photo.side(), contributions(photo, mine, theirs), contributions(product, theirs, mine),
                mine.cosine(theirs));
    }

    private static double[] contributions(ActivationMap map, Feature own, Feature other) {
        double scale = map.parts() * length(own) * length(other);
        double[] contributions = new double[map.parts()];
        for (int part = 0; part < contributions.length && scale > 0; part++) {
            double product = 0;
            for (int channel = 0; channel < map.channels(); channel++) {
                product += (double) map.at(channel, part) * other.values()[channel];
            }
            contributions[part] = product / scale;
        }
        return contributions;
    }

    private static double length(Feature feature) {
        double squares = 0;
        for (float value : feature.values()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
