package lookalike.service.evaluation;

import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.evaluation.Evaluation;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.ranking.RankedRetrieval;
import lookalike.evaluation.ranking.RankingVariant;
import lookalike.evaluation.ranking.TrainedRanking;
import lookalike.evaluation.ranking.TrainingParts;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.Precision;
import lookalike.ranking.RankingMethod;
import lookalike.service.job.JobMonitor;

/** One evaluation: trains the ranking if need be, and runs the queries. */
final class EvaluationJob implements PreparedEvaluation.Use<EvaluationResult> {

    private static final double NANOS_PER_SECOND = 1e9;

    private final EvaluationRequest request;
    private final JobMonitor monitor;
    private final String version;
    private final Reproduction reproduction;

    EvaluationJob(EvaluationRequest request, JobMonitor monitor, String version, Reproduction reproduction) {
        this.request = request;
        this.monitor = monitor;
        this.version = version;
        this.reproduction = reproduction;
    }

    @Override
    public EvaluationResult of(PreparedEvaluation prepared) throws LookalikeException {
        if (isRaw(prepared)) {
            return evaluated(prepared, request.ranked(RankingChoice.RAW),
                    request.retrieval().retrieval(request.seed(), request.megabytes()), Optional.empty());
        }
        monitor.stage(JobMonitor.Stage.TRAINING, request.catalogue());
        try (TrainedRanking trained =
                TrainedRanking.of(prepared.split(), prepared.material(), TrainingParts.ALL, monitor)) {
            return ranked(prepared, trained);
        }
    }

    /** @return the result of ranking in a space that is trained already */
    EvaluationResult ranked(PreparedEvaluation prepared, TrainedRanking trained) throws LookalikeException {
        RankingMethod used = used(trained);
        boolean withoutOwn = used == RankingMethod.FULL && !request.ranking().ownColumns();
        RankingVariant variant =
                new RankingVariant(withoutOwn ? RankingMethod.LEARNED : used,
                        request.ranking().pin(), request.ranking().garment());
        return evaluated(prepared, request.ranked(request.ranking().by(used)),
                new RankedRetrieval(trained, variant, request.retrieval().rankedForest(request.seed())),
                Optional.of(outcome(trained, used)));
    }

    /** Without a picture to train on there is no ranking. */
    private boolean isRaw(PreparedEvaluation prepared) {
        return !request.isRanked() || !TrainedRanking.isPossible(prepared.split());
    }

    private RankingMethod used(TrainedRanking trained) {
        return trained.isLearned() ? request.ranking().method().orElse(RankingMethod.FULL) : RankingMethod.LOOKS;
    }

    private RankingOutcome outcome(TrainedRanking trained, RankingMethod used) {
        return new RankingOutcome(request.ranking().method(), used, trained.trainings(),
                trained.columns().stream().toList());
    }

    private EvaluationResult evaluated(PreparedEvaluation prepared, EvaluationRequest used, Retrieval retrieval,
            Optional<RankingOutcome> ranking) throws LookalikeException {
        monitor.stage(JobMonitor.Stage.EVALUATING, request.catalogue());
        long start = System.nanoTime();
        String command = reproduction.command(used, Precision.of(prepared.model()));
        EvaluationReport report = new Evaluation(retrieval,
                used.settings(version, command, prepared.asked(), prepared.model(), retrieval))
                .run(prepared.split(), monitor);
        return new EvaluationResult(report, (System.nanoTime() - start) / NANOS_PER_SECOND, prepared.added(), ranking);
    }
}
