package lookalike.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.measures.Bootstrap;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.retrieval.SeededRandom;

/**
 * How far two runs on the same queries found the same products, relevant or not: shares from 0 to 1, means over
 * queries.
 * <p>Products are identified by their ids. Another product with the very same picture is a different result: such
 * twins have the same feature and are equally similar to every query in either run, and both runs order equally
 * similar products by item number, so twins alone make no difference between runs.
 * <p>With K results requested, a query counts over K' = min(K, results) places, results being those of the run that
 * found more: a product found by one run only is not shared. A query for which neither run found anything counts 1.
 *
 * @param first the share of the queries whose first result is the same
 * @param lines one for each K, rising
 */
public record Overlap(Estimate first, List<AtK> lines) {

    /**
     * At one K. Intervals as for every mean, see {@link Bootstrap}.
     *
     * @param shared products among the first K of both, divided by K'
     * @param inPlace places among the first K' that hold the same product in both, divided by K'; never more than
     *                {@code shared}
     */
    public record AtK(int k, Estimate shared, Estimate inPlace) {}

    public Overlap {
        lines = List.copyOf(lines);
    }

    /**
     * @param first decides seed, resamples and confidence of the intervals
     * @param second has the same queries in the same order
     * @param ks that both have
     * @return empty if one of them does not name its results
     */
    static Optional<Overlap> of(EvaluationReport first, EvaluationReport second, List<Integer> ks) {
        if (!first.namesResults() || !second.namesResults()) {
            return Optional.empty();
        }
        double[][] values = new double[first.queries().size()][];
        for (int query = 0; query < values.length; query++) {
            List<String> one = first.queries().get(query).results();
            List<String> other = second.queries().get(query).results();
            values[query] = Stream.concat(Stream.of(inPlace(one, other, 1)),
                    ks.stream().flatMap(k -> Stream.of(shared(one, other, k), inPlace(one, other, k))))
                    .mapToDouble(Double::doubleValue).toArray();
        }
        Settings settings = first.settings();
        List<Estimate> means = new Bootstrap(number -> SeededRandom.of(settings.seed(), "overlap", number),
                settings.resamples(), settings.confidence()).of(values, new int[values.length]).micro();
        List<AtK> lines = new ArrayList<>();
        for (int i = 0; i < ks.size(); i++) {
            lines.add(new AtK(ks.get(i), means.get(1 + 2 * i), means.get(2 + 2 * i)));
        }
        return Optional.of(new Overlap(means.getFirst(), lines));
    }

    /** @return |A and B| / K' for the first {@code k} of both */
    static double shared(List<String> one, List<String> other, int k) {
        Set<String> both = new HashSet<>(top(one, k));
        both.retainAll(new HashSet<>(top(other, k)));
        return share(both.size(), one, other, k);
    }

    /** @return the share of the first K' places that hold the same in both */
    static double inPlace(List<String> one, List<String> other, int k) {
        int equal = 0;
        for (int place = 0; place < Math.min(top(one, k).size(), top(other, k).size()); place++) {
            equal += one.get(place).equals(other.get(place)) ? 1 : 0;
        }
        return share(equal, one, other, k);
    }

    private static double share(int equal, List<String> one, List<String> other, int k) {
        int places = Math.min(k, Math.max(one.size(), other.size()));
        return places == 0 ? 1 : (double) equal / places;
    }

    private static List<String> top(List<String> results, int k) {
        return results.subList(0, Math.min(k, results.size()));
    }
}
