package lookalike.ranking.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.IdentitySpace;
import lookalike.ranking.LinearMap;
import lookalike.ranking.LooksSpace;
import lookalike.ranking.training.TrainingData.PlacedCopy;
import lookalike.vector.FloatMatrix;

/**
 * Learns from spoilt copies which differences do not count: see {@link IdentitySpace}. First colours and edges are
 * reduced to a few details, then looks and details are weighted against each other.
 */
final class IdentityTrainer {

    /** Copies that it takes. */
    static final int LEAST = 30;
    private static final int DETAILS = 64;
    private static final int DIMENSION = 384;
    private static final double DETAIL_RIDGE = .1;
    private static final double DETAIL_POWER = .25;
    private static final double RIDGE = .03;
    private static final double POWER = .2;

    private final PictureBlocks pictures;
    private final List<PlacedCopy> copies;
    private final DescriptorStatistics statistics;

    IdentityTrainer(PictureBlocks pictures, DescriptorStatistics statistics) {
        this.pictures = pictures;
        this.copies = pictures.data().copies();
        this.statistics = statistics;
    }

    IdentitySpace train() {
        LooksSpace looks = pictures.looks();
        LinearMap joint = joint();
        FloatMatrix reduction = Discriminant.of(
                spread(pictures, block -> joint.of(block.descriptors()), joint.outputs()),
                noise(joint.of(originals()), joint.of(copied())), DETAIL_RIDGE, DETAILS, DETAIL_POWER);
        LinearMap plain = new LinearMap(joint.weights().times(reduction), reduction.product(joint.offset()));
        double[] lengths = lengths(plain);
        LinearMap details = scaled(plain, (float) (lengths[1] > 0 ? lengths[0] / lengths[1] : 0));
        int dimension = looks.dimension() + details.outputs();
        FloatMatrix before = joined(coordinates(false), details.of(originals()));
        FloatMatrix after = joined(coordinates(true), details.of(copied()));
        FloatMatrix directions = Discriminant.of(
                spread(pictures, block -> joined(block.coordinates(), details.of(block.descriptors())), dimension),
                noise(before, after), RIDGE, DIMENSION, POWER);
        return new IdentitySpace(details, directions.times(directions.transposed()));
    }

    /** @return from a descriptor to its colours' coordinates and edges, each of mean square length 1 */
    private LinearMap joint() {
        PrincipalComponents colours = statistics.colours();
        int count = colours.variances().length;
        float ofColours = inverse(Math.sqrt(Arrays.stream(colours.variances()).sum()));
        float ofEdges = inverse(statistics.edges());
        FloatMatrix weights = FloatMatrix.zeros(PixelDescriptor.DIMENSION, count + PixelDescriptor.EDGES);
        for (int d = 0; d < PixelDescriptor.COLOURS; d++) {
            for (int i = 0; i < count; i++) {
                weights.values()[d][i] = colours.directions().values()[d][i] * ofColours;
            }
        }
        for (int i = 0; i < PixelDescriptor.EDGES; i++) {
            weights.values()[PixelDescriptor.COLOURS + i][count + i] = ofEdges;
        }
        float[] offset = weights.product(statistics.mean());
        for (int i = 0; i < offset.length; i++) {
            offset[i] = -offset[i];
        }
        return new LinearMap(weights, offset);
    }

    private static float inverse(double length) {
        return length > 0 ? (float) (1 / length) : 0;
    }

    private static LinearMap scaled(LinearMap map, float factor) {
        float[][] rows = Arrays.stream(map.weights().values()).map(row -> scaled(row, factor)).toArray(float[][]::new);
        return new LinearMap(new FloatMatrix(rows, map.outputs()), scaled(map.offset(), factor));
    }

    private static float[] scaled(float[] row, float factor) {
        float[] scaled = row.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /** @return the roots of the mean square lengths of coordinates and details */
    private double[] lengths(LinearMap details) {
        double[] sums = new double[2];
        pictures.map(block -> {
            sums[0] += squares(block.coordinates());
            FloatMatrix own = details.of(block.descriptors());
            sums[1] += squares(own);
            return new FloatMatrix(new float[0][], 1);
        });
        int count = pictures.data().rows().length;
        return new double[] {Math.sqrt(sums[0] / count), Math.sqrt(sums[1] / count)};
    }

    private static double squares(FloatMatrix matrix) {
        double sum = 0;
        for (float[] row : matrix.values()) {
            for (float value : row) {
                sum += (double) value * value;
            }
        }
        return sum;
    }

    private static double[][] spread(PictureBlocks pictures,
            Function<PictureBlocks.Block, FloatMatrix> vectors, int dimension) {
        Moments moments = new Moments(dimension);
        pictures.map(block -> {
            moments.add(vectors.apply(block));
            return new FloatMatrix(new float[0][], 1);
        });
        return moments.square();
    }

    private static double[][] noise(FloatMatrix before, FloatMatrix after) {
        FloatMatrix differences = FloatMatrix.zeros(before.rows(), before.columns());
        for (int row = 0; row < before.rows(); row++) {
            for (int i = 0; i < before.columns(); i++) {
                differences.values()[row][i] = after.values()[row][i] - before.values()[row][i];
            }
        }
        Moments moments = new Moments(before.columns());
        moments.add(differences);
        return moments.square();
    }

    private FloatMatrix originals() {
        return new FloatMatrix(copies.stream().map(copy -> pictures.data().descriptors().get(copy.place()).values())
                .toArray(float[][]::new), PixelDescriptor.DIMENSION);
    }

    private FloatMatrix copied() {
        return new FloatMatrix(copies.stream().map(copy -> copy.copy().descriptor().values()).toArray(float[][]::new),
                PixelDescriptor.DIMENSION);
    }

    private FloatMatrix coordinates(boolean ofCopies) {
        TrainingData data = pictures.data();
        return pictures.looks().coordinates(new FloatMatrix(copies.stream()
                .map(copy -> ofCopies ? copy.copy().feature() : data.features().row(data.rows()[copy.place()]))
                .map(feature -> feature.values()).toArray(float[][]::new), data.features().dimension()));
    }

    private static FloatMatrix joined(FloatMatrix left, FloatMatrix right) {
        return new PictureBlocks.Block(0, left, right).joined();
    }
}
