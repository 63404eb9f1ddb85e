package lookalike.evaluation.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.store.RankingTraining;

/**
 * The ranking of one split, trained for each of its {@link TrainingFold}s. Ranks in several ways without being trained
 * again. Closing it releases its codes.
 */
public final class TrainedRanking implements AutoCloseable {

    private final EvaluationSplit split;
    private final List<TrainedFold> folds;

    private TrainedRanking(EvaluationSplit split, List<TrainedFold> folds) {
        this.split = split;
        this.folds = List.copyOf(folds);
    }

    /** @return whether there are queries, and something to train on for each of them */
    public static boolean isPossible(EvaluationSplit split) {
        return split.asked().length > 0
                && TrainingFold.of(split).stream().allMatch(fold -> fold.positions().length > 0);
    }

    /**
     * Trains on what is searched, each space without the queries that it answers.
     *
     * @param split that it is {@linkplain #isPossible possible} for
     * @param progress told thousandths of the work
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public static TrainedRanking of(EvaluationSplit split, RankingMaterial material, TrainingParts parts,
            Progress progress) {
        List<TrainingFold> all = TrainingFold.of(split);
        List<TrainedFold> trained = new ArrayList<>();
        boolean done = false;
        try {
            for (TrainingFold fold : all) {
                int before = trained.size();
                trained.add(TrainedFold.of(fold, split, material, parts, (part, whole) -> progress.reached(
                        1000L * before / all.size() + (whole > 0 ? 1000L * part / whole / all.size() : 0), 1000)));
            }
            done = true;
            return new TrainedRanking(split, trained);
        } finally {
            if (!done) {
                trained.forEach(TrainedFold::close);
            }
        }
    }

    EvaluationSplit split() {
        return split;
    }

    List<TrainedFold> folds() {
        return folds;
    }

    /** @return the pictures that the space was trained on that answers a query */
    Set<String> seenFor(int query) {
        return folds.get(query % folds.size()).fold().pictures();
    }

    /** @return whether something was learned from columns, in each of the spaces */
    public boolean isLearned() {
        return folds.stream().allMatch(fold -> fold.gallery().space().isLearned());
    }

    /** @return how each space was trained */
    public List<RankingTraining> trainings() {
        return folds.stream().map(TrainedFold::training).toList();
    }

    /** @return the columns that any of the spaces learned */
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        folds.forEach(fold -> fold.gallery().space().columns().stream().map(LabelColumn::name).forEach(columns::add));
        return columns;
    }

    /** @return the columns of the greatest weight in the score, in the order of the table */
    public List<String> weightiest(int most) {
        RankingSpace space = folds.getFirst().gallery().space();
        List<LabelColumn> columns = space.columns();
        List<LabelColumn> weightiest = IntStream.range(0, columns.size()).boxed()
                .sorted(Comparator.comparing((Integer column) -> space.weights().columns().get(column)).reversed())
                .limit(most).map(columns::get).toList();
        return columns.stream().filter(weightiest::contains).map(LabelColumn::name).toList();
    }

    /** @return what was trained, for reports */
    String description() {
        TrainedFold first = folds.getFirst();
        String learned = columns().isEmpty() ? "nothing learned from columns"
                : "learned from " + String.join(", ", columns());
        return "codes of %d + %d numbers, %s; trained on %s pictures%s, none of them a query".formatted(
                first.gallery().space().looksDimension(), first.gallery().space().detailsDimension(), learned,
                NumberText.count(first.training().pictures()),
                folds.size() == 1 ? "" : " in each of " + folds.size() + " folds");
    }

    @Override
    public void close() {
        folds.forEach(TrainedFold::close);
    }
}
