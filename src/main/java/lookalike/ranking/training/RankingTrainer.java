package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.ranking.IdentitySpace;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.LearnedSpace;
import lookalike.ranking.PinRule;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.store.RankingTraining.Outcome;
import lookalike.ranking.training.LabelColumns.Labelled;

/**
 * Trains a ranking space: principal components of looks; from spoilt copies, what tells the very product; and from the
 * columns, networks that predict them, unless a trial on products that were left out shows no gain. Everything is drawn
 * with fixed seeds: the same data gives the same space.
 */
public final class RankingTrainer {

    /** Pictures at most; a sample of a larger catalogue. */
    private static final int MOST = 50_000;
    /** Fewer pictures are not learned from. */
    private static final int LEAST = 300;
    /** Shares of the work, in thousandths. */
    private static final int LOOKS = 150;
    private static final int TRIAL = 250;
    private static final int ALL = 1000;

    private final int pictures;
    private final TrainingData data;
    private final List<Labelled> columns;
    private final Progress progress;

    private RankingTrainer(TrainingData all, Progress progress) {
        this.pictures = all.rows().length;
        this.data = all.sample(MOST);
        this.columns = LabelColumns.of(data.columns());
        this.progress = progress;
    }

    /**
     * @param data at least one picture
     * @param progress told thousandths of the work
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public static Trained train(TrainingData data, Progress progress) {
        return new RankingTrainer(data, progress).train();
    }

    private Trained train() {
        long start = System.nanoTime();
        LooksTrainer.Result looks = new LooksTrainer(data.features(), data.rows()).train(part(0, LOOKS));
        List<Float> nearest = NearestOthers.quantiles(data.features(), data.rows());
        RankingSpace space = new RankingSpace(data.model().line(), looks.space(), Optional.empty(), Optional.empty(),
                nearest, PinCalibration.NEVER);
        if (data.rows().length < LEAST || columns.isEmpty() && data.copies().size() < IdentityTrainer.LEAST) {
            return trained(space, data.rows().length < LEAST ? Outcome.FEW_PICTURES : Outcome.NO_COLUMNS, Double.NaN,
                    start);
        }
        DescriptorStatistics statistics = DescriptorStatistics.of(
                data.descriptors().isEmpty() ? List.of(PictureBlocks.UNKNOWN) : data.descriptors());
        PictureBlocks blocks = new PictureBlocks(data, looks.space());
        Optional<IdentitySpace> identity = identity(blocks, statistics);
        PinRule pin = identity.map(found -> PinCalibration.of(blocks, found)).orElse(PinCalibration.NEVER);
        space = new RankingSpace(space.model(), looks.space(), identity, Optional.empty(), nearest, pin);
        if (columns.isEmpty()) {
            return trained(space, Outcome.NO_COLUMNS, Double.NaN, start);
        }
        NetworkInputs inputs = NetworkInputs.of(blocks, looks.variances(), statistics);
        ColumnTrial.Result trial = new ColumnTrial(inputs, looks.space().dimension(), columns).run(part(LOOKS, TRIAL));
        if (trial.columns().isEmpty() || !trial.isGain()) {
            return trained(space, Outcome.NO_GAIN, trial.gain(), start);
        }
        LearnedSpace learned = new LearnedSpace(trial.columns().stream().map(Labelled::column).toList(),
                networks(inputs, trial), trial.weights());
        return trained(new RankingSpace(space.model(), space.looks(), identity, Optional.of(learned), nearest, pin),
                Outcome.LEARNED, trial.gain(), start);
    }

    private Trained trained(RankingSpace space, Outcome outcome, double gain, long start) {
        return new Trained(space, new RankingTraining(pictures, columns.stream().map(each -> each.column().name())
                .toList(), (System.nanoTime() - start) / 1e9, outcome, gain));
    }

    private Optional<IdentitySpace> identity(PictureBlocks blocks, DescriptorStatistics statistics) {
        return data.copies().size() < IdentityTrainer.LEAST || data.descriptors().isEmpty() ? Optional.empty()
                : Optional.of(new IdentityTrainer(blocks, statistics).train());
    }

    private List<LabelNetwork> networks(NetworkInputs inputs, ColumnTrial.Result trial) {
        List<NetworkPlan> plans = NetworkPlan.of(data.rows().length);
        double work = plans.stream().mapToDouble(NetworkPlan::size).sum();
        List<LabelNetwork> networks = new ArrayList<>();
        int from = TRIAL;
        for (NetworkPlan plan : plans) {
            int to = from + (int) Math.round((ALL - TRIAL) * plan.size() / work);
            networks.add(inputs.rewritten(new NetworkTrainer(inputs.rows(), trial.columns(), trial.losses(), plan)
                    .train(inputs.places(), part(from, Math.min(ALL, to)))));
            from = to;
        }
        return networks;
    }

    private Progress part(int from, int to) {
        return (done, total) -> progress.reached(from + (total > 0 ? (to - from) * done / total : 0), ALL);
    }
}
