package lookalike.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.EvaluationReport.Confusion;
import lookalike.evaluation.EvaluationReport.Similarities;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.retrieval.Ranking;

/** The tables of a report: by class of the queries, confusion between classes, and by similarity. */
final class ClassTables {

    private static final int BINS = 50;

    private final EvaluationSplit trial;
    private final RelevanceJudge judge;
    private final List<RelevanceJudge.Verdict> verdicts;
    private final int k;

    /** @param k how many results a query contributes to the tables by class */
    ClassTables(EvaluationSplit trial, RelevanceJudge judge, List<RelevanceJudge.Verdict> verdicts, int k) {
        this.trial = trial;
        this.judge = judge;
        this.verdicts = verdicts;
        this.k = k;
    }

    List<ClassFigures> classes() {
        Map<String, List<Judgement>> byClass = new TreeMap<>();
        for (int query = 0; query < verdicts.size(); query++) {
            byClass.computeIfAbsent(queryClass(query), _ -> new ArrayList<>()).add(verdicts.get(query).judgement());
        }
        Map<String, Integer> searched = new HashMap<>();
        for (int item : trial.gallery()) {
            searched.merge(trial.searched().classes().get(item), 1, Integer::sum);
        }
        List<ClassFigures> figures = new ArrayList<>();
        byClass.forEach((label, judgements) -> figures.add(
                new ClassFigures(label, judgements.size(), searched.getOrDefault(label, 0), means(judgements))));
        figures.sort(Comparator.comparingDouble(figure -> figure.means().get(Measure.PRECISION)));
        return figures;
    }

    private Map<Measure, Double> means(List<Judgement> judgements) {
        Map<Measure, Double> means = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            double sum = 0;
            for (Judgement judgement : judgements) {
                sum += judgement.measure(measure, k);
            }
            means.put(measure, sum / judgements.size());
        }
        return Collections.unmodifiableMap(means);
    }

    Confusion confusion() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (int query = 0; query < verdicts.size(); query++) {
            int[] positions = verdicts.get(query).ranking().positions();
            for (int i = 0; i < Math.min(k, positions.length); i++) {
                counts.computeIfAbsent(queryClass(query), _ -> new TreeMap<>())
                        .merge(trial.searched().classes().get(trial.gallery()[positions[i]]), 1L, Long::sum);
            }
        }
        List<Confusion.Cell> cells = new ArrayList<>();
        counts.forEach((query, row) -> row.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(cell -> cells.add(new Confusion.Cell(query, cell.getKey(), cell.getValue()))));
        return new Confusion(cells);
    }

    Similarities similarities() {
        long[] relevant = new long[BINS];
        long[] irrelevant = new long[BINS];
        for (int query = 0; query < verdicts.size(); query++) {
            Ranking ranking = verdicts.get(query).ranking();
            for (int i = 0; i < ranking.size(); i++) {
                int bin = Math.clamp((int) Math.floor(ranking.similarities()[i] * BINS), 0, BINS - 1);
                (judge.isRelevant(query, ranking.positions()[i]) ? relevant : irrelevant)[bin]++;
            }
        }
        return new Similarities(0, 1, LongStream.of(relevant).boxed().toList(),
                LongStream.of(irrelevant).boxed().toList());
    }

    private String queryClass(int query) {
        return trial.queries().classes().get(trial.asked()[query]);
    }
}
