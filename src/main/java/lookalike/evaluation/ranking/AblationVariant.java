package lookalike.evaluation.ranking;

import java.util.Locale;
import java.util.Optional;
import lookalike.ranking.RankingMethod;

/** What is switched on and off, from the original method to the default, and from the default part by part. */
public enum AblationVariant {

    /** The original method. */
    RAW("the cosine of ResNet-50's features", TrainingParts.ALL, RankingMethod.RAW, false),
    LOOKS("square roots and principal components", TrainingParts.ALL, RankingMethod.LOOKS, false),
    LEARNED("... and predicted columns on both sides", TrainingParts.ALL, RankingMethod.LEARNED, false),
    COLUMNS("... and the products' own columns", TrainingParts.ALL, RankingMethod.FULL, false),
    /** The default. */
    FULL("... and the pin: the default", TrainingParts.ALL, RankingMethod.FULL, true),
    NO_OWN_COLUMNS("the default without the products' own columns", TrainingParts.ALL, RankingMethod.LEARNED, true),
    NO_COLUMNS("the default without columns, own or predicted", TrainingParts.ALL, RankingMethod.LOOKS, true),
    NO_DESCRIPTORS("the default trained without descriptors of colours and edges", new TrainingParts(false, true),
            RankingMethod.FULL, true),
    NO_COPIES("the default trained without spoilt copies", new TrainingParts(true, false), RankingMethod.FULL, true),
    /** Another variant only where photos are searched with that are no product shots. */
    NO_GARMENT("the default with the whole photo instead of the garment in it", TrainingParts.ALL,
            RankingMethod.FULL, true);

    private final String meaning;
    private final TrainingParts parts;
    private final RankingMethod method;
    private final boolean pin;

    AblationVariant(String meaning, TrainingParts parts, RankingMethod method, boolean pin) {
        this.meaning = meaning;
        this.parts = parts;
        this.method = method;
        this.pin = pin;
    }

    /** @return the variant in words; of those that begin with dots, each adds to the one before */
    public String meaning() {
        return meaning;
    }

    /** @return what its space is trained with */
    TrainingParts parts() {
        return parts;
    }

    /** @return how it ranks; empty for {@link #RAW} */
    Optional<RankingVariant> ranking() {
        return method == RankingMethod.RAW ? Optional.empty()
                : Optional.of(new RankingVariant(method, pin, this != NO_GARMENT));
    }

    /** @return the name in files */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
