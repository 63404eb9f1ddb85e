package lookalike.evaluation.ranking;

/**
 * What a space is trained with.
 *
 * @param descriptors whether colours and edges are seen
 * @param copies whether spoilt copies are seen
 */
public record TrainingParts(boolean descriptors, boolean copies) {

    /** Everything. */
    public static final TrainingParts ALL = new TrainingParts(true, true);
}
