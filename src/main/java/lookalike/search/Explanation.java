package lookalike.search;

import java.util.Arrays;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.ranking.LooksSpace;

/**
 * Why two pictures are similar: how much each part of either adds to the looks part of their score.
 * <p>In raw results this is the cosine of their features. A feature is the mean of the network's output over the
 * parts, a = (1 / n) * sum over p of a(p), so the cosine is a sum over parts:
 * <pre>cos(a, b) = sum over p of  a(p) * b / (n * |a| * |b|)</pre>
 * (the idea of Zhou et al., <i>Learning deep features for discriminative localization</i>, 2016, for two pictures
 * instead of a class).
 * <p>Otherwise it is the cosine of their coordinates in {@link LooksSpace}, f = r W + c, where r are the square roots
 * of a, scaled to length 1. With g = W f' of the other picture, f f' = sum over channels of r g, plus c f'. A
 * channel's share r g is divided among the parts as its mean is, by a(p) / (n a), and c f', which no part is the cause
 * of, evenly. In a space without a mean, the photo's length is that of r, see {@link LooksSpace#share}.
 *
 * @param side parts across and down
 * @param photo parts of the query, row by row; they sum to the total
 * @param product parts of the product's picture, row by row; they sum to the total, too
 * @param total the looks part of the score
 */
public record Explanation(int side, double[] photo, double[] product, double total) {

    /** Explains a raw result. */
    static Explanation of(ActivationMap photo, ActivationMap product) {
        Feature mine = photo.pooled();
        Feature theirs = product.pooled();
        return new Explanation(photo.side(), contributions(photo, mine, theirs), contributions(product, theirs, mine),
                mine.cosine(theirs));
    }

    private static double[] contributions(ActivationMap map, Feature own, Feature other) {
        double scale = map.parts() * length(own.values()) * length(other.values());
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

    /**
     * Explains the looks part of a score.
     *
     * @param space that looks are compared in
     * @param whole what the parts of the score are divided by
     */
    static Explanation of(ActivationMap photo, ActivationMap product, LooksSpace space, double whole) {
        float[] mine = space.coordinates(photo.pooled().values());
        float[] theirs = space.coordinates(product.pooled().values());
        double share = space.share(mine);
        double scale = share == 0 ? 0 : whole * length(mine) / share * length(theirs);
        return new Explanation(photo.side(), contributions(photo, space, theirs, scale),
                contributions(product, space, mine, scale), scale == 0 ? 0 : dot(mine, theirs) / scale);
    }

    private static double[] contributions(ActivationMap map, LooksSpace space, float[] other, double scale) {
        float[] means = map.pooled().values();
        float[] roots = LooksSpace.roots(means);
        double constant = dot(space.components().offset(), other);
        double[] contributions = new double[map.parts()];
        if (scale == 0) {
            return contributions;
        }
        Arrays.fill(contributions, constant / map.parts() / scale);
        for (int channel = 0; channel < map.channels(); channel++) {
            if (means[channel] > 0) {
                double share = roots[channel] * dot(space.components().weights().values()[channel], other) / scale
                        / (map.parts() * (double) means[channel]);
                for (int part = 0; part < contributions.length; part++) {
                    contributions[part] += share * map.at(channel, part);
                }
            }
        }
        return contributions;
    }

    private static double length(float[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += (double) one[d] * other[d];
        }
        return sum;
    }
}
