package lookalike.search.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lookalike.ranking.RankingVector;

/**
 * Combines photos and products of a query to one vector of the ranking space: directions by {@link Rocchio},
 * probabilities and shares by their mean, in which products to move towards count by its weight, and products to move
 * away from not at all.
 */
public final class CombinedVector {

    private CombinedVector() {}

    /** @return the vector; empty if there is nothing to combine */
    public static Optional<RankingVector> of(List<RankingVector> about, List<RankingVector> more,
            List<RankingVector> less) {
        if (about.size() == 1 && more.isEmpty() && less.isEmpty()) {
            return Optional.of(about.getFirst());
        }
        return direction(RankingVector::looks, about, more, less)
                .map(looks -> new RankingVector(looks,
                        direction(RankingVector::same, about, more, less).orElseThrow(),
                        probabilities(about, more), share(about, more)));
    }

    private static double share(List<RankingVector> about, List<RankingVector> more) {
        double ofMore = about.isEmpty() ? 1 : Rocchio.BETA;
        double sum = 0;
        double weights = 0;
        if (!about.isEmpty()) {
            sum += about.stream().mapToDouble(RankingVector::share).average().orElseThrow();
            weights += 1;
        }
        if (!more.isEmpty()) {
            sum += ofMore * more.stream().mapToDouble(RankingVector::share).average().orElseThrow();
            weights += ofMore;
        }
        return sum / weights;
    }

    private static Optional<float[]> direction(Function<RankingVector, float[]> part, List<RankingVector> about,
            List<RankingVector> more, List<RankingVector> less) {
        return Rocchio.direction(about.stream().map(part).toList(), more.stream().map(part).toList(),
                less.stream().map(part).toList());
    }

    private static List<float[]> probabilities(List<RankingVector> about, List<RankingVector> more) {
        double ofMore = about.isEmpty() ? 1 : Rocchio.BETA;
        int columns = Stream.concat(about.stream(), more.stream()).findFirst().orElseThrow().probabilities().size();
        List<float[]> means = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            float[] sum = new float[Stream.concat(about.stream(), more.stream()).findFirst().orElseThrow()
                    .probabilities().get(column).length];
            add(sum, about, column, 1);
            add(sum, more, column, ofMore);
            means.add(scaled(sum));
        }
        return means;
    }

    private static void add(float[] sum, List<RankingVector> vectors, int column, double weight) {
        for (RankingVector vector : vectors) {
            float[] probabilities = vector.probabilities().get(column);
            for (int value = 0; value < sum.length; value++) {
                sum[value] += (float) (weight * probabilities[value] / vectors.size());
            }
        }
    }

    private static float[] scaled(float[] shares) {
        double total = 0;
        for (float share : shares) {
            total += share;
        }
        float[] scaled = new float[shares.length];
        for (int value = 0; value < shares.length; value++) {
            scaled[value] = (float) (shares[value] / total);
        }
        return scaled;
    }
}
