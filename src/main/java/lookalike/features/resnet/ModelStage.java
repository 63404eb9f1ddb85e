package lookalike.features.resnet;

import lookalike.Fact;

/** The current stage of making the model; faces word it as a line of progress. */
public sealed interface ModelStage extends Fact {

    /** Stages without a value. */
    enum Known implements ModelStage { FETCHING_FROM_ZOO, READING, CHECKING, WRITING }

    /** The weights are fetched with npm. */
    record FetchingWithNpm(int megabytes) implements ModelStage {}
}
