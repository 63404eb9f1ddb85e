package lookalike.features.resnet;

import lookalike.Fact;

/** What making the model ready is at; in words, a line of progress. */
public sealed interface ModelStage extends Fact {

    /** The stages that need no value. */
    enum Known implements ModelStage { FETCHING_FROM_ZOO, READING, CHECKING, WRITING }

    /** The weights are fetched with npm. */
    record FetchingWithNpm(int megabytes) implements ModelStage { }
}
