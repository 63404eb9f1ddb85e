package lookalike.evaluation.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.measures.Bootstrap;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.ranking.Ablation.Line;
import lookalike.evaluation.ranking.Ablation.Score;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.evaluation.retrieval.SeededRandom;

/** Switches the parts of the ranking off one by one, on the same queries. */
public final class AblationStudy {

    private final EvaluationSplit split;
    private final RankingMaterial material;
    private final Settings settings;
    private final Retrieval raw;

    /**
     * @param split with something to search and queries
     * @param settings of the evaluation; the study looks at as many results as its tables by class
     * @param raw the original method
     */
    public AblationStudy(EvaluationSplit split, RankingMaterial material, Settings settings, Retrieval raw) {
        this.split = split;
        this.material = material;
        this.settings = settings;
        this.raw = raw;
    }

    /** What one variant found: by column and query the precision, NaN where the query has no value; and the looks. */
    private record Found(double[][] precisions, double[] looks) {}

    /**
     * @param base trained on everything that the split and the material have; stays open
     * @param given by which results are judged
     * @param progress told variants done and all of them; those that are trained anew take most of the time
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public Ablation run(TrainedRanking base, AblationLabels given, Progress progress) throws LookalikeException {
        AblationLabels labels = given.withAll();
        Map<AblationVariant, Found> found = new EnumMap<>(AblationVariant.class);
        AblationVariant[] variants = AblationVariant.values();
        for (int number = 0; number < variants.length; number++) {
            progress.reachedOrCancel(number, variants.length);
            AblationVariant variant = variants[number];
            if (isDifferent(variant, base)) {
                found.put(variant, judged(rankings(variant, base, number, progress), base, labels));
            }
        }
        progress.reachedOrCancel(variants.length, variants.length);
        return new Ablation(settings.catalogue(), split.asked().length, settings.focus(), settings.confidence(),
                labels.columns(), lines(found, labels.columns().size()));
    }

    /** Without descriptors, copies or garments that were found, leaving them out is no other variant. */
    private boolean isDifferent(AblationVariant variant, TrainedRanking base) {
        return switch (variant) {
            case NO_DESCRIPTORS -> !material.searched().isEmpty();
            case NO_COPIES -> !material.copies().isEmpty();
            case LEARNED, COLUMNS, NO_OWN_COLUMNS, NO_COLUMNS -> base.isLearned();
            case NO_GARMENT -> material.hasGarments();
            case RAW, LOOKS, FULL -> true;
        };
    }

    private List<Ranking> rankings(AblationVariant variant, TrainedRanking base, int number, Progress progress)
            throws LookalikeException {
        int k = settings.focus();
        Progress still = (_, _) -> progress.reached(number, AblationVariant.values().length);
        if (variant.ranking().isEmpty()) {
            return raw.find(split.vectors(), split.wanted(), k, still);
        }
        RankingVariant ranking = variant.ranking().get();
        if (variant.parts().equals(TrainingParts.ALL)) {
            return new RankedRetrieval(base, ranking).find(split.vectors(), split.wanted(), k, still);
        }
        try (TrainedRanking other = TrainedRanking.of(split, material, variant.parts(), still)) {
            return new RankedRetrieval(other, ranking).find(split.vectors(), split.wanted(), k, still);
        }
    }

    private Found judged(List<Ranking> rankings, TrainedRanking base, AblationLabels labels) {
        double[][] precisions = new double[labels.columns().size()][rankings.size()];
        for (int column = 0; column < precisions.length; column++) {
            List<String> products = labels.searched().get(column);
            for (int query = 0; query < rankings.size(); query++) {
                String own = labels.asked().get(column).get(query);
                long hits = IntStream.of(rankings.get(query).positions()).mapToObj(products::get).filter(own::equals)
                        .count();
                precisions[column][query] = own.isEmpty() ? Double.NaN : (double) hits / settings.focus();
            }
        }
        return new Found(precisions, looks(rankings, base));
    }

    private static double[] looks(List<Ranking> rankings, TrainedRanking base) {
        double[] looks = new double[rankings.size()];
        for (TrainedFold fold : base.folds()) {
            for (int i = 0; i < fold.fold().queries().length; i++) {
                int number = i;
                int query = fold.fold().queries()[i];
                looks[query] = IntStream.of(rankings.get(query).positions())
                        .mapToDouble(position -> fold.gallery().looks(fold.vectors().get(number), position))
                        .average().orElse(Double.NaN);
            }
        }
        return looks;
    }

    private List<Line> lines(Map<AblationVariant, Found> found, int columns) {
        Found full = Objects.requireNonNull(found.get(AblationVariant.FULL));
        List<Found> all = List.copyOf(found.values());
        List<List<Estimate>> estimates = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<double[]> values = new ArrayList<>(all.stream().map(each -> each.precisions()[at]).toList());
            all.forEach(each -> values.add(difference(each.precisions()[at], full.precisions()[at])));
            estimates.add(estimates(values));
        }
        List<Estimate> looks = estimates(all.stream().map(Found::looks).toList());
        List<AblationVariant> variants = List.copyOf(found.keySet());
        return IntStream.range(0, all.size()).mapToObj(number -> new Line(variants.get(number),
                estimates.stream().map(column -> new Score(column.get(number), column.get(all.size() + number)))
                        .toList(),
                looks.get(number))).toList();
    }

    private static double[] difference(double[] values, double[] others) {
        return IntStream.range(0, values.length).mapToDouble(query -> values[query] - others[query]).toArray();
    }

    /** @param values by row of estimates, one a query, NaN for the same queries in all of them */
    private List<Estimate> estimates(List<double[]> values) {
        int[] known = IntStream.range(0, values.getFirst().length)
                .filter(query -> values.stream().noneMatch(row -> Double.isNaN(row[query]))).toArray();
        if (known.length == 0) {
            return values.stream().map(_ -> new Estimate(Double.NaN, Double.NaN, Double.NaN)).toList();
        }
        double[][] rows = IntStream.of(known)
                .mapToObj(query -> values.stream().mapToDouble(row -> row[query]).toArray()).toArray(double[][]::new);
        return new Bootstrap(number -> SeededRandom.of(settings.seed(), "ablation", number), settings.resamples(),
                settings.confidence()).of(rows, new int[rows.length]).micro();
    }
}
