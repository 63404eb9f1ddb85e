package lookalike.ranking.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.LinearMap;
import lookalike.vector.FloatMatrix;

/**
 * The inputs that networks are trained on: coordinates of looks and of colours in their principal components, each
 * times its variance to the power of -0.3, and edges less their mean; each of the three blocks divided by its
 * deviation. A trained network's first layer is rewritten so that it takes coordinates and descriptors as they are.
 */
final class NetworkInputs {

    private static final double POWER = -.3;
    private static final int COLOURS = 160;

    private final FloatMatrix rows;
    /** From what the inputs are made of to the inputs. */
    private final LinearMap map;

    private NetworkInputs(FloatMatrix rows, LinearMap map) {
        this.rows = rows;
        this.map = map;
    }

    /**
     * @param pictures to learn from
     * @param variances of the coordinates
     */
    static NetworkInputs of(PictureBlocks pictures, double[] variances, DescriptorStatistics statistics) {
        int looks = variances.length;
        PrincipalComponents colours = statistics.colours();
        int count = Math.min(COLOURS, colours.variances().length);
        int width = looks + count + PixelDescriptor.EDGES;
        FloatMatrix weights = FloatMatrix.zeros(looks + PixelDescriptor.DIMENSION, width);
        for (int i = 0; i < looks; i++) {
            weights.values()[i][i] = scale(variances[i]);
        }
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < PixelDescriptor.COLOURS; d++) {
                weights.values()[looks + d][looks + i] =
                        colours.directions().values()[d][i] * scale(colours.variances()[i]);
            }
        }
        for (int i = 0; i < PixelDescriptor.EDGES; i++) {
            weights.values()[looks + PixelDescriptor.COLOURS + i][looks + count + i] = 1;
        }
        float[] mean = new float[looks + PixelDescriptor.DIMENSION];
        System.arraycopy(statistics.mean(), 0, mean, looks, PixelDescriptor.DIMENSION);
        float[] offset = weights.product(mean);
        for (int i = 0; i < offset.length; i++) {
            offset[i] = -offset[i];
        }
        LinearMap plain = new LinearMap(weights, offset);
        FloatMatrix rows = new FloatMatrix(pictures.map(block -> plain.of(block.joined())), width);
        int[] ends = {0, looks, looks + count, width};
        for (int block = 0; block < 3; block++) {
            divide(rows, plain, ends[block], ends[block + 1]);
        }
        return new NetworkInputs(rows, plain);
    }

    private static float scale(double variance) {
        return (float) Math.pow(Math.max(variance, 1e-9), POWER);
    }

    private static void divide(FloatMatrix rows, LinearMap map, int from, int to) {
        double sum = 0;
        double squares = 0;
        for (float[] row : rows.values()) {
            for (int i = from; i < to; i++) {
                sum += row[i];
                squares += (double) row[i] * row[i];
            }
        }
        double count = (double) rows.rows() * (to - from);
        double variance = squares / count - sum / count * (sum / count);
        float factor = variance > 0 ? (float) (1 / Math.sqrt(variance)) : 0;
        multiply(rows, from, to, factor);
        multiply(map.weights(), from, to, factor);
        multiply(new FloatMatrix(new float[][] {map.offset()}, map.outputs()), from, to, factor);
    }

    private static void multiply(FloatMatrix matrix, int from, int to, float factor) {
        Arrays.stream(matrix.values()).parallel().forEach(row -> {
            for (int i = from; i < to; i++) {
                row[i] *= factor;
            }
        });
    }

    /** @return the inputs, a row a picture */
    FloatMatrix rows() {
        return rows;
    }

    /** @return all places */
    int[] places() {
        return IntStream.range(0, rows.rows()).toArray();
    }

    /** @return the first {@code count} inputs of a picture, which are coordinates of looks, scaled to length 1 */
    float[] looks(int place, int count) {
        float[] unit = new float[count];
        double squares = 0;
        for (int i = 0; i < count; i++) {
            float scale = map.weights().values()[i][i];
            unit[i] = scale > 0 ? rows.values()[place][i] / scale : 0;
            squares += (double) unit[i] * unit[i];
        }
        float length = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int i = 0; i < count; i++) {
            unit[i] *= length;
        }
        return unit;
    }

    /** @return the same network for coordinates and descriptors as they are */
    LabelNetwork rewritten(LabelNetwork network) {
        LinearMap first = network.hidden().getFirst();
        float[] offset = first.of(map.offset());
        LinearMap joint = new LinearMap(map.weights().times(first.weights()), offset);
        LinearMap[] hidden = network.hidden().toArray(LinearMap[]::new);
        hidden[0] = joint;
        return new LabelNetwork(Arrays.asList(hidden), network.heads());
    }
}
