package lookalike.evaluation;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;

/**
 * How similar the features are that two models give to the same pictures: their cosines, from -1 to 1, over every
 * picture that has both. This is meaningful only for models whose features have the same meaning number by number,
 * such as a network and its copy in other arithmetic.
 *
 * @param pictures that have both features, each file once even where several show the same
 * @param mean of the cosines
 * @param low first percentile of the cosines by nearest rank: with n cosines, rising, the one at place ceil(n / 100);
 *     so with up to 100 pictures it is the smallest
 * @param worst the smallest cosine
 * @param picture with the smallest cosine, as {@link lookalike.catalogue.Product#image()}; the first by name if there
 *     are several
 */
public record FeatureAgreement(int pictures, double mean, double low, double worst, String picture) {

    /**
     * Features of several pictures.
     *
     * @param rows the row of each picture
     * @param matrix with these rows
     */
    public record Features(Map<String, Integer> rows, FeatureMatrix matrix) {

        private Feature of(String picture) {
            return matrix.row(Objects.requireNonNull(rows.get(picture), picture));
        }
    }

    /** @return empty if no picture has both */
    public static Optional<FeatureAgreement> of(Features first, Features second) {
        if (first.matrix().dimension() != second.matrix().dimension()) {
            throw new IllegalArgumentException("features of " + first.matrix().dimension() + " and of "
                    + second.matrix().dimension() + " numbers");
        }
        TreeSet<String> both = new TreeSet<>(first.rows().keySet());
        both.retainAll(second.rows().keySet());
        if (both.isEmpty()) {
            return Optional.empty();
        }
        double[] cosines = both.stream().mapToDouble(picture -> cosine(first, second, picture)).toArray();
        int worst = 0;
        double sum = 0;
        for (int i = 0; i < cosines.length; i++) {
            sum += cosines[i];
            worst = cosines[i] < cosines[worst] ? i : worst;
        }
        String picture = both.stream().skip(worst).findFirst().orElseThrow();
        Arrays.sort(cosines);
        return Optional.of(new FeatureAgreement(cosines.length, sum / cosines.length,
                cosines[Math.ceilDiv(cosines.length, 100) - 1], cosines[0], picture));
    }

    private static double cosine(Features first, Features second, String picture) {
        // Not the plain dot product: rows have length 1 only up to rounding, which would look like disagreement.
        return Math.clamp(first.of(picture).cosine(second.of(picture)), -1, 1);
    }
}
