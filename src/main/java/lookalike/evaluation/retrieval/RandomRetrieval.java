package lookalike.evaluation.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.Progress;

/** The baseline: products drawn without looking at the query. A method that is not clearly better is useless. */
public final class RandomRetrieval implements Retrieval {

    private final long seed;

    /** @param seed of the drawing */
    public RandomRetrieval(long seed) {
        this.seed = seed;
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public String index() {
        return "none: drawn at random";
    }

    @Override
    public Set<String> fittedOn(int query) {
        return Set.of();
    }

    @Override
    public List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress) {
        int[] positions = IntStream.range(0, searched.size()).toArray();
        List<Ranking> rankings = new ArrayList<>();
        for (int query = 0; query < wanted.vectors().size(); query++) {
            progress.reachedOrCancel(query, wanted.vectors().size());
            rankings.add(drawn(searched, wanted, query, k, positions));
        }
        progress.reachedOrCancel(rankings.size(), rankings.size());
        return rankings;
    }

    /** @param positions all of them in any order; reordered, and restored afterwards */
    private Ranking drawn(VectorSubset searched, QuerySet wanted, int query, int k, int[] positions) {
        int[] excluded = wanted.excluded().get(query);
        Random random = SeededRandom.of(seed, "random results", query);
        int[] swapped = SeededRandom.some(positions, Math.min(k, positions.length) + excluded.length, random);
        int[] found = Arrays.stream(swapped).filter(position -> Arrays.binarySearch(excluded, position) < 0)
                .limit(k).toArray();
        restore(positions, swapped);
        float[] vector = wanted.vectors().copy(query);
        return new Ranking(found, Arrays.stream(found).mapToDouble(at -> searched.cosine(vector, at)).toArray());
    }

    /** Drawing changed only the first places and the places of those drawn. */
    private static void restore(int[] positions, int[] drawn) {
        for (int at : drawn) {
            positions[at] = at;
        }
        for (int at = 0; at < drawn.length; at++) {
            positions[at] = at;
        }
    }
}
