package lookalike.evaluation.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.vector.VectorRows;

/**
 * Measures the speed and recall of a method beside exact search over the same vectors in the same rounds. Every part
 * of the items has its own exact search. The first round warms up and gives the answers for recall; in each later
 * round exact search and all efforts take turns, so that slow changes of the machine's speed affect all alike.
 */
public final class SearchSpeed {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final int NO_EFFORT = 0;
    /** Queries for each effort before measuring. */
    private static final int WARM_UP = 3000;

    private final SpeedPlan plan;
    private final SearchMethod method;
    private final Progress progress;
    private long done;
    private long steps;

    /** @param progress told steps; answering false stops soon */
    public SearchSpeed(SpeedPlan plan, SearchMethod method, Progress progress) {
        this.plan = plan;
        this.method = method;
        this.progress = progress;
    }

    /**
     * @return for each part of the items, the smallest first, a line of exact search and one for each effort
     * @throws CancellationException when stopped by the progress
     */
    public List<SpeedLine> of(SpeedVectors vectors) throws LookalikeException {
        List<Integer> parts = plan.parts(vectors.size());
        steps = parts.size() * (1L + (plan.rounds() + 1L) * (1 + plan.efforts().size()));
        done = 0;
        progress.reachedOrCancel(done, steps);
        List<SpeedLine> lines = new ArrayList<>();
        try (QueryRound round = new QueryRound(vectors.queries(), plan.most(), plan.threads())) {
            for (int part : parts) {
                lines.addAll(part(vectors.items(vectors.size() / part), part, round, lines.isEmpty()));
            }
        }
        return lines;
    }

    private List<SpeedLine> part(VectorRows items, int part, QueryRound round, boolean isFirst)
            throws LookalikeException {
        try (TemporaryFile file = TemporaryFile.claim();
                SearchMethod.Built exact = new ExactMethod().build(items, file.path(), progress)) {
            long start = System.nanoTime();
            try (SearchMethod.Built built = method.build(items, file.path(), (_, _) -> progress.reached(done, steps))) {
                double build = (System.nanoTime() - start) / NANOS_PER_SECOND;
                step();
                List<Trial> trials = new ArrayList<>(List.of(new Trial(exact, NO_EFFORT)));
                plan.efforts().forEach(effort -> trials.add(new Trial(built, effort)));
                warmUp(trials, round, isFirst ? WARM_UP : 0);
                for (int i = 0; i <= plan.rounds(); i++) {
                    for (Trial trial : trials) {
                        trial.rounds.add(round.ask(trial.built, trial.effort, (_, _) -> progress.reached(done, steps)));
                        step();
                    }
                }
                return trials.stream().map(trial -> line(items, part, trial, trials.getFirst(), build)).toList();
            }
        }
    }

    /** Java compiles during the first queries, which would make the first part look slow. */
    private void warmUp(List<Trial> trials, QueryRound round, int queries) throws LookalikeException {
        for (int asked = 0; asked < queries; asked += round.size()) {
            for (Trial trial : trials) {
                round.ask(trial.built, trial.effort, (_, _) -> progress.reached(done, steps));
            }
        }
    }

    private void step() {
        progress.reachedOrCancel(++done, steps);
    }

    private SpeedLine line(VectorRows items, int part, Trial trial, Trial exact, double build) {
        boolean isExact = trial == exact;
        List<Double> recalls = plan.ks().stream().map(k -> Recall.at(k, exact.found(), trial.found())).toList();
        double raw = Math.max(1, items.values().byteSize());
        double exactSeconds = exact.median() / 1000;
        return new SpeedLine(items.count(), part, isExact ? "exact" : method.name(), trial.effort, recalls,
                trial.median(), trial.mean(), exact.median() / trial.median(), isExact ? 0 : build,
                isExact ? 0 : build / exactSeconds, trial.built.bytes() / raw,
                isExact ? plan.threads() * raw / exactSeconds / 1e9 : 0);
    }

    /** One method with one effort, and its rounds; the first is for warming up. */
    private record Trial(SearchMethod.Built built, int effort, List<QueryRound.Answers> rounds) {

        Trial(SearchMethod.Built built, int effort) {
            this(built, effort, new ArrayList<>());
        }

        List<int[]> found() {
            return rounds.getFirst().found();
        }

        double median() {
            return middle(timed().stream().flatMapToLong(round -> Arrays.stream(round.nanos())).asDoubleStream()
                    .toArray());
        }

        double mean() {
            return middle(timed().stream().mapToDouble(round -> Arrays.stream(round.nanos()).average().orElseThrow())
                    .toArray());
        }

        private List<QueryRound.Answers> timed() {
            return rounds.subList(1, rounds.size());
        }

        private static double middle(double[] nanos) {
            Arrays.sort(nanos);
            return nanos[nanos.length / 2] / NANOS_PER_MILLISECOND;
        }
    }
}
