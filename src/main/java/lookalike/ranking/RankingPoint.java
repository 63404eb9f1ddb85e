package lookalike.ranking;

import java.util.List;

/**
 * What is kept of a picture in a catalogue's ranking space.
 *
 * @param direction coordinates of looks, then details; only its direction is kept
 * @param probabilities by {@link LabelColumn}, one number a value, summing to 1; empty if nothing was learned
 */
public record RankingPoint(float[] direction, List<float[]> probabilities) {

    public RankingPoint {
        probabilities = List.copyOf(probabilities);
    }
}
