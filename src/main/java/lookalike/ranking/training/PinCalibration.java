package lookalike.ranking.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import lookalike.ranking.IdentitySpace;
import lookalike.ranking.PinRule;
import lookalike.vector.FloatMatrix;

/**
 * Chooses when the very product of a photo stands first: so that it would for a fifth of the catalogue's pictures if
 * they were left out of it, when there is no such product.
 */
final class PinCalibration {

    /** Where there is no identity space. */
    static final PinRule NEVER = new PinRule(Float.MAX_VALUE, 0);
    private static final double FACTOR = 2;
    private static final double FALSE_SHARE = .2;
    private static final int SAMPLE = 1000;

    private PinCalibration() {}

    static PinRule of(PictureBlocks pictures, IdentitySpace identity) {
        int[] all = IntStream.range(0, pictures.data().rows().length).toArray();
        int[] sample = Samples.of(all, SAMPLE, 4);
        float[][] queries = new float[sample.length][];
        pictures.map(block -> {
            FloatMatrix directions = directions(block, identity);
            float[] lengths = identity.lengths(directions);
            for (int q = 0; q < sample.length; q++) {
                int row = sample[q] - block.first();
                if (row >= 0 && row < lengths.length) {
                    queries[q] = scaled(identity.metric().product(directions.values()[row]), lengths[row]);
                }
            }
            return new FloatMatrix(new float[0][], 1);
        });
        float[][] best = best(pictures, identity, sample, new FloatMatrix(queries, identity.metric().columns()));
        double[] statistics = IntStream.range(0, sample.length)
                .mapToDouble(q -> best[0][q] + FACTOR * (best[0][q] - best[1][q])).sorted().toArray();
        return new PinRule(statistics[(int) ((1 - FALSE_SHARE) * (statistics.length - 1))], FACTOR);
    }

    /** @return the greatest cosine of each query with another picture, and the second greatest */
    private static float[][] best(PictureBlocks pictures, IdentitySpace identity, int[] sample, FloatMatrix queries) {
        FloatMatrix turned = queries.transposed();
        float[][] best = new float[2][sample.length];
        Arrays.fill(best[0], -1);
        Arrays.fill(best[1], -1);
        pictures.map(block -> {
            FloatMatrix directions = directions(block, identity);
            float[] lengths = identity.lengths(directions);
            FloatMatrix products = directions.times(turned);
            for (int row = 0; row < lengths.length; row++) {
                for (int q = 0; q < sample.length; q++) {
                    float cosine = lengths[row] > 0 ? products.values()[row][q] / lengths[row] : 0;
                    if (block.first() + row != sample[q] && cosine > best[1][q]) {
                        best[1][q] = Math.min(cosine, best[0][q]);
                        best[0][q] = Math.max(cosine, best[0][q]);
                    }
                }
            }
            return new FloatMatrix(new float[0][], 1);
        });
        return best;
    }

    private static FloatMatrix directions(PictureBlocks.Block block, IdentitySpace identity) {
        return new PictureBlocks.Block(0, block.coordinates(), identity.details().of(block.descriptors())).joined();
    }

    private static float[] scaled(float[] vector, float length) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = length > 0 ? vector[i] / length : 0;
        }
        return vector;
    }
}
