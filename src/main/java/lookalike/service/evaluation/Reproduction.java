package lookalike.service.evaluation;

import lookalike.features.Precision;

/** Words the command line that repeats an evaluation, which a report tells. */
@FunctionalInterface
public interface Reproduction {

    /**
     * @param precision of the features that were evaluated
     * @return what to type to get the same numbers
     */
    String command(EvaluationRequest request, Precision precision);
}
