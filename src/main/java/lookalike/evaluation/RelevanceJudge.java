package lookalike.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.retrieval.QuerySet;
import lookalike.evaluation.retrieval.Ranking;

/**
 * Checks rankings and decides which results are relevant. It does not trust methods: a result that is excluded for
 * the query, not in the gallery or given before is removed, and later results move up.
 */
final class RelevanceJudge {

    private final EvaluationSplit trial;
    private final QuerySet wanted;
    private final int k;
    private final Map<String, Integer> frequency = new HashMap<>();
    private final BitSet given = new BitSet();

    /** @param k how many results count at most */
    RelevanceJudge(EvaluationSplit trial, QuerySet wanted, int k) {
        this.trial = trial;
        this.wanted = wanted;
        this.k = k;
        for (int item : trial.gallery()) {
            frequency.merge(trial.searched().keys().get(item), 1, Integer::sum);
        }
    }

    /**
     * The judgement of one ranking.
     *
     * @param ranking without the removed results
     * @param judgement of this ranking
     * @param refused how many results were removed
     */
    record Verdict(Ranking ranking, Judgement judgement, int refused) {}

    Verdict judge(int query, Ranking ranking) {
        int[] kept = new int[Math.min(k, ranking.size())];
        double[] similarities = new double[kept.length];
        int[] ranks = new int[kept.length];
        int size = 0;
        int hits = 0;
        int refused = 0;
        given.clear();
        for (int i = 0; i < ranking.size() && size < k; i++) {
            int position = ranking.positions()[i];
            if (!counts(query, position)) {
                refused++;
                continue;
            }
            given.set(position);
            kept[size] = position;
            similarities[size++] = ranking.similarities()[i];
            if (isRelevant(query, position)) {
                ranks[hits++] = size;
            }
        }
        return new Verdict(new Ranking(Arrays.copyOf(kept, size), Arrays.copyOf(similarities, size)),
                new Judgement(relevant(query), size, Arrays.copyOf(ranks, hits)), refused);
    }

    private boolean counts(int query, int position) {
        return position >= 0 && position < trial.gallery().length && !given.get(position)
                && Arrays.binarySearch(wanted.excluded().get(query), position) < 0;
    }

    boolean isRelevant(int query, int position) {
        return key(query).equals(trial.searched().keys().get(trial.gallery()[position]));
    }

    /** @return the number of relevant products that the query could find */
    private int relevant(int query) {
        int excluded = 0;
        for (int position : wanted.excluded().get(query)) {
            excluded += isRelevant(query, position) ? 1 : 0;
        }
        return frequency.getOrDefault(key(query), 0) - excluded;
    }

    /** @return the expected precision of drawing at random for this query */
    double chance(int query) {
        int free = trial.gallery().length - wanted.excluded().get(query).length;
        return free == 0 ? 0 : (double) relevant(query) / free;
    }

    private String key(int query) {
        return trial.queries().keys().get(trial.asked()[query]);
    }

    /** @return the verdict on every query, in their order */
    List<Verdict> judge(List<Ranking> rankings) {
        return IntStream.range(0, rankings.size())
                .mapToObj(query -> judge(query, rankings.get(query))).toList();
    }
}
