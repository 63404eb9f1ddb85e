package lookalike.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.evaluation.EvaluationReport.Example;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.SeededRandom;

/** Chooses example queries: a third of them best, a third worst, the rest drawn; none of them twice. */
final class Examples {

    /** Number of best and of worst examples; there are two more drawn ones. */
    private static final int OF_EACH = 6;
    private static final int DRAWN = OF_EACH + 2;

    private final EvaluationSplit trial;
    private final RelevanceJudge judge;
    private final List<RelevanceJudge.Verdict> verdicts;
    private final Settings settings;

    Examples(EvaluationSplit trial, RelevanceJudge judge, List<RelevanceJudge.Verdict> verdicts, Settings settings) {
        this.trial = trial;
        this.judge = judge;
        this.verdicts = verdicts;
        this.settings = settings;
    }

    List<Example> chosen() {
        // Shuffling settles ties, so that examples are not hand-picked from the many perfect queries.
        int[] shuffled = SeededRandom.some(IntStream.range(0, verdicts.size()).toArray(), verdicts.size(),
                SeededRandom.of(settings.seed(), "examples", 0));
        List<Integer> left = new ArrayList<>(IntStream.of(shuffled).boxed().toList());
        List<Integer> byQuality = left.stream().filter(query -> verdicts.get(query).judgement().relevant() > 0)
                .sorted(Comparator.comparingDouble(this::quality)).toList();
        int each = Math.min(OF_EACH, byQuality.size() / 2);
        List<Integer> worst = byQuality.subList(0, each);
        List<Integer> best = byQuality.subList(byQuality.size() - each, byQuality.size()).reversed();
        left.removeAll(worst);
        left.removeAll(best);
        List<Example> examples = new ArrayList<>();
        best.forEach(query -> examples.add(example(Example.Choice.BEST, query)));
        worst.forEach(query -> examples.add(example(Example.Choice.WORST, query)));
        left.stream().limit(DRAWN).forEach(query -> examples.add(example(Example.Choice.RANDOM, query)));
        return examples;
    }

    private double quality(int query) {
        return verdicts.get(query).judgement().measure(Measure.NDCG, settings.focus());
    }

    private Example example(Example.Choice choice, int query) {
        int item = trial.asked()[query];
        EvaluatedProducts queries = trial.queries();
        return new Example(choice, queries.ids().get(item), queries.images().get(item), queries.classes().get(item),
                verdicts.get(query).judgement().relevant(), results(query));
    }

    private List<Example.Result> results(int query) {
        EvaluatedProducts searched = trial.searched();
        Ranking ranking = verdicts.get(query).ranking();
        List<Example.Result> results = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.focus(), ranking.size()); i++) {
            int position = ranking.positions()[i];
            int item = trial.gallery()[position];
            results.add(new Example.Result(i + 1, searched.ids().get(item), searched.images().get(item),
                    searched.classes().get(item), ranking.similarities()[i], judge.isRelevant(query, position)));
        }
        return results;
    }
}
