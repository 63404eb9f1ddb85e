package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import lookalike.features.FeatureMatrix;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.LooksSpace;
import lookalike.vector.FloatMatrix;

/**
 * The pictures to train on, some hundred at a time, so that not all of their numbers are in memory at once.
 *
 * @param looks that gives their coordinates
 */
record PictureBlocks(TrainingData data, LooksSpace looks) {

    /** What stands for descriptors that are not there. */
    static final PixelDescriptor UNKNOWN = new PixelDescriptor(new float[PixelDescriptor.DIMENSION]);

    private static final int BLOCK = 512;

    /**
     * Some pictures.
     *
     * @param first place
     */
    record Block(int first, FloatMatrix coordinates, FloatMatrix descriptors) {

        /** @return coordinates, then descriptor, a row a picture */
        FloatMatrix joined() {
            int width = coordinates.columns();
            float[][] rows = new float[coordinates.rows()][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = Arrays.copyOf(coordinates.values()[row], width + descriptors.columns());
                System.arraycopy(descriptors.values()[row], 0, rows[row], width, descriptors.columns());
            }
            return new FloatMatrix(rows, width + descriptors.columns());
        }
    }

    /** @return the rows of all results */
    float[][] map(Function<Block, FloatMatrix> function) {
        List<float[]> rows = new ArrayList<>(data.rows().length);
        for (int from = 0; from < data.rows().length; from += BLOCK) {
            rows.addAll(Arrays.asList(function.apply(block(from)).values()));
        }
        return rows.toArray(float[][]::new);
    }

    private Block block(int from) {
        int count = Math.min(BLOCK, data.rows().length - from);
        float[][] features = new float[count][];
        float[][] descriptors = new float[count][];
        FeatureMatrix matrix = data.features();
        for (int i = 0; i < count; i++) {
            features[i] = matrix.row(data.rows()[from + i]).values();
            descriptors[i] = descriptor(from + i).values();
        }
        return new Block(from, looks.coordinates(new FloatMatrix(features, matrix.dimension())),
                new FloatMatrix(descriptors, PixelDescriptor.DIMENSION));
    }

    private PixelDescriptor descriptor(int place) {
        return data.descriptors().isEmpty() ? UNKNOWN : data.descriptors().get(place);
    }
}
