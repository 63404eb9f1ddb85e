package lookalike.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.EvaluationReport.Outcome;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.measures.Bootstrap;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.retrieval.QuerySet;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.evaluation.retrieval.SeededRandom;

/** Evaluates one retrieval method on one split. */
public final class Evaluation {

    private final Retrieval retrieval;
    private final Settings settings;

    /** @param settings for the report; they name {@code retrieval} as the method */
    public Evaluation(Retrieval retrieval, Settings settings) {
        if (!settings.method().equals(retrieval.name())) {
            throw new IllegalArgumentException("settings of " + settings.method() + " for " + retrieval.name());
        }
        this.retrieval = retrieval;
        this.settings = settings;
    }

    /**
     * @param progress told queries answered and all queries
     * @throws EvaluationException if there are no queries or no items, or if the method was fitted on its queries
     * @throws LookalikeException if the method fails
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public EvaluationReport run(EvaluationSplit trial, Progress progress) throws LookalikeException {
        refuseWhatSaysNothing(trial);
        int k = settings.ks().getLast();
        QuerySet wanted = trial.wanted();
        List<Ranking> rankings = retrieval.find(trial.vectors(), wanted, k, progress);
        RelevanceJudge judge = new RelevanceJudge(trial, wanted, k);
        List<RelevanceJudge.Verdict> verdicts = judge.judge(rankings);
        List<Outcome> outcomes = outcomes(trial, verdicts);
        ClassTables tables = new ClassTables(trial, judge, verdicts, settings.focus());
        return new EvaluationReport(EvaluationReport.FORMAT, settings, counts(trial, wanted, judge, verdicts),
                measures(outcomes), tables.classes(), tables.confusion(), tables.similarities(),
                new Examples(trial, judge, verdicts, settings).chosen(), outcomes);
    }

    private void refuseWhatSaysNothing(EvaluationSplit trial) throws EvaluationException {
        if (trial.gallery().length == 0) {
            throw new EvaluationException.NothingToSearch(settings.catalogue(), trial.heldOut() + trial.heldOutTwins(),
                    trial.heldOut());
        }
        if (trial.asked().length == 0) {
            throw new EvaluationException.NoQueries(settings.queryCatalogue(), settings.relevance());
        }
        int known = 0;
        for (int query = 0; query < trial.asked().length; query++) {
            String picture = trial.queries().pictures().get(trial.asked()[query]);
            known += retrieval.fittedOn(query).contains(picture) ? 1 : 0;
        }
        if (known > 0) {
            throw new EvaluationException.FittedOnQueries(retrieval.name(), known);
        }
    }

    private static List<Outcome> outcomes(EvaluationSplit trial, List<RelevanceJudge.Verdict> verdicts) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int query = 0; query < verdicts.size(); query++) {
            int item = trial.asked()[query];
            outcomes.add(new Outcome(trial.queries().ids().get(item), trial.queries().classes().get(item),
                    verdicts.get(query).judgement(), results(trial, verdicts.get(query).ranking())));
        }
        return outcomes;
    }

    private static List<String> results(EvaluationSplit trial, Ranking ranking) {
        return Arrays.stream(ranking.positions())
                .mapToObj(position -> trial.searched().ids().get(trial.gallery()[position])).toList();
    }

    private Counts counts(EvaluationSplit trial, QuerySet wanted, RelevanceJudge judge,
            List<RelevanceJudge.Verdict> verdicts) {
        int withoutFeature = 0;
        for (int row : trial.searched().rows()) {
            withoutFeature += row < 0 ? 1 : 0;
        }
        int withoutLabel = 0;
        for (int item : trial.gallery()) {
            withoutLabel += trial.searched().keys().get(item).isEmpty() ? 1 : 0;
        }
        int k = settings.ks().getLast();
        double chance = 0;
        for (int query = 0; query < verdicts.size(); query++) {
            chance += judge.chance(query);
        }
        return new Counts(trial.searched().size(), withoutFeature, trial.heldOut(), trial.heldOutTwins(),
                trial.gallery().length, withoutLabel, verdicts.size(), trial.withoutKey(),
                (int) verdicts.stream().filter(verdict -> verdict.judgement().relevant() == 0).count(),
                (int) verdicts.stream().filter(verdict -> verdict.judgement().results() < k).count(),
                wanted.excluded().stream().mapToLong(excluded -> excluded.length).sum(),
                verdicts.stream().mapToLong(RelevanceJudge.Verdict::refused).sum(), chance / verdicts.size());
    }

    private List<AtK> measures(List<Outcome> outcomes) {
        Measure[] all = Measure.values();
        List<Integer> ks = settings.ks();
        double[][] values = new double[outcomes.size()][ks.size() * all.length];
        for (int query = 0; query < values.length; query++) {
            for (int column = 0; column < values[query].length; column++) {
                values[query][column] = outcomes.get(query).judgement()
                        .measure(all[column % all.length], ks.get(column / all.length));
            }
        }
        Bootstrap.Means means = new Bootstrap(number -> SeededRandom.of(settings.seed(), "bootstrap", number),
                settings.resamples(), settings.confidence()).of(values, numbered(outcomes));
        List<AtK> measures = new ArrayList<>();
        for (int i = 0; i < ks.size(); i++) {
            int from = i * all.length;
            measures.add(new AtK(ks.get(i), named(means.micro().subList(from, from + all.length)),
                    named(means.macro().subList(from, from + all.length))));
        }
        return measures;
    }

    /** @return the class of each query as a number, in the order of their labels */
    private static int[] numbered(List<Outcome> outcomes) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String label : new TreeSet<>(outcomes.stream().map(Outcome::label).toList())) {
            numbers.put(label, numbers.size());
        }
        return outcomes.stream().mapToInt(outcome -> numbers.get(outcome.label())).toArray();
    }

    private static Map<Measure, Estimate> named(List<Estimate> estimates) {
        Map<Measure, Estimate> named = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            named.put(measure, estimates.get(measure.ordinal()));
        }
        return Collections.unmodifiableMap(named);
    }
}
