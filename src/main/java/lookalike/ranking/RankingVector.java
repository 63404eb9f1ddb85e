package lookalike.ranking;

import java.util.List;

/**
 * A picture in a catalogue's ranking space.
 *
 * @param looks of length 1, as many numbers as the space has dimensions for looks
 * @param learned of length 1, as many numbers as the space has learned dimensions; empty if nothing was learned
 * @param probabilities by {@link LabelColumn}, one number a value, summing to 1; empty if nothing was learned
 */
public record RankingVector(float[] looks, float[] learned, List<float[]> probabilities) {

    public RankingVector {
        probabilities = List.copyOf(probabilities);
    }
}
