package lookalike.service.evaluation;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.evaluation.EvaluationException;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.ranking.Ablation;
import lookalike.evaluation.ranking.AblationStudy;
import lookalike.evaluation.ranking.RankingMaterial;
import lookalike.evaluation.ranking.TrainedRanking;
import lookalike.evaluation.ranking.TrainingParts;
import lookalike.service.job.JobMonitor;

/** One ablation: trains the ranking, evaluates it as it is, and then with its parts switched off one by one. */
final class AblationJob implements PreparedEvaluation.Use<AblationResult> {

    private final EvaluationRequest request;
    private final List<String> columns;
    private final JobMonitor monitor;
    private final EvaluationJob evaluation;

    /** @param columns by which results are judged; none for those that are learned */
    AblationJob(EvaluationRequest request, List<String> columns, JobMonitor monitor, EvaluationJob evaluation) {
        this.request = request;
        this.columns = columns;
        this.monitor = monitor;
        this.evaluation = evaluation;
    }

    @Override
    public AblationResult of(PreparedEvaluation prepared) throws LookalikeException {
        if (!TrainedRanking.isPossible(prepared.split())) {
            throw new EvaluationException.NoQueries(prepared.asked(), request.relevance().parts());
        }
        monitor.stage(JobMonitor.Stage.TRAINING, request.catalogue());
        RankingMaterial material = prepared.material();
        try (TrainedRanking trained =
                TrainedRanking.of(prepared.split(), material, TrainingParts.ALL, monitor)) {
            EvaluationResult result = evaluation.ranked(prepared, trained);
            Settings settings = result.report().settings();
            monitor.stage(JobMonitor.Stage.ABLATING, request.catalogue());
            Ablation ablation = new AblationStudy(prepared.split(), material, settings,
                    RetrievalChoice.EXACT.retrieval(request.seed(), request.megabytes()))
                    .run(trained, new AblationColumns(prepared, request.relevance()).labels(columns, trained), monitor);
            return new AblationResult(ablation, result);
        }
    }
}
