package lookalike.ranking;

import java.util.List;

/**
 * A photo or product in a catalogue's ranking space, to compare others with. All parts may be averaged over several
 * pictures.
 *
 * @param looks of length 1, as many numbers as the space has dimensions for looks
 * @param same tells the same product in another photo from a similar one: its products with directions, divided by
 *     their {@linkplain IdentitySpace#length lengths}, are cosines; empty if the space has no such part
 * @param probabilities by {@link LabelColumn}, one number a value, summing to 1; empty if nothing was learned
 * @param share how much of it lies in the space, see {@link LooksSpace#share}: scores are shown multiplied with it,
 *     which changes no order
 */
public record RankingVector(float[] looks, float[] same, List<float[]> probabilities, double share) {

    public RankingVector {
        probabilities = List.copyOf(probabilities);
    }

    /** A vector that lies whole in the space. */
    public RankingVector(float[] looks, float[] same, List<float[]> probabilities) {
        this(looks, same, probabilities, 1);
    }

    /** @return the same with other probabilities */
    public RankingVector with(List<float[]> others) {
        return new RankingVector(looks, same, others, share);
    }
}
