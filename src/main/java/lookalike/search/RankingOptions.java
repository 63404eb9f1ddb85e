package lookalike.search;

import java.util.Map;
import java.util.Optional;
import lookalike.ranking.RankingMethod;

/**
 * How results are ranked. Every part can be switched off.
 *
 * @param method how much of the score is used
 * @param pin whether the product that is very probably the photo's own stands first
 * @param garment whether the garment is looked for in photos that are no product shots
 * @param corrections by column, the value that the user says the photo has
 * @param colour wanted, as {@code #rrggbb}; empty for any
 * @param taste weight of popularity and taste, 0 (looks only) to 1
 * @param client whose taste counts; empty for no one's
 * @param variety weight of variety among the results (maximal marginal relevance), 0 (none) to 1
 */
public record RankingOptions(RankingMethod method, boolean pin, boolean garment, Map<String, String> corrections,
        Optional<String> colour, double taste, Optional<String> client, double variety) {

    /** All that is learned, no taste, no variety. */
    public static final RankingOptions USUAL =
            new RankingOptions(RankingMethod.FULL, true, true, Map.of(), Optional.empty(), 0, Optional.empty(), 0);
    /** The paper's method, and nothing else. */
    public static final RankingOptions RAW =
            new RankingOptions(RankingMethod.RAW, false, false, Map.of(), Optional.empty(), 0, Optional.empty(), 0);

    public RankingOptions {
        corrections = Map.copyOf(corrections);
        if (!(taste >= 0 && taste <= 1 && variety >= 0 && variety <= 1)) {
            throw new IllegalArgumentException("weights are 0 to 1: " + taste + ", " + variety);
        }
    }

    /** @return whether the garment is looked for: the paper's method does not */
    public boolean findsGarment() {
        return garment && method != RankingMethod.RAW;
    }

    /** @return the same with another method */
    public RankingOptions with(RankingMethod other) {
        return new RankingOptions(other, pin, garment, corrections, colour, taste, client, variety);
    }

    /** @return the same, with the pin or without */
    public RankingOptions withPin(boolean wanted) {
        return new RankingOptions(method, wanted, garment, corrections, colour, taste, client, variety);
    }

    /** @return the same, looking for the garment or not */
    public RankingOptions withGarment(boolean wanted) {
        return new RankingOptions(method, pin, wanted, corrections, colour, taste, client, variety);
    }

    /** @return the same with what the user says of the photo, by column */
    public RankingOptions withCorrections(Map<String, String> said) {
        return new RankingOptions(method, pin, garment, said, colour, taste, client, variety);
    }

    /** @return the same with another colour wanted */
    public RankingOptions withColour(Optional<String> wanted) {
        return new RankingOptions(method, pin, garment, corrections, wanted, taste, client, variety);
    }

    /** @return the same with another weight of popularity and taste, 0 to 1 */
    public RankingOptions withTaste(double weight) {
        return new RankingOptions(method, pin, garment, corrections, colour, weight, client, variety);
    }

    /** @return the same with another client */
    public RankingOptions withClient(Optional<String> other) {
        return new RankingOptions(method, pin, garment, corrections, colour, taste, other, variety);
    }

    /** @return the same with another weight of variety, 0 to 1 */
    public RankingOptions withVariety(double weight) {
        return new RankingOptions(method, pin, garment, corrections, colour, taste, client, weight);
    }
}
