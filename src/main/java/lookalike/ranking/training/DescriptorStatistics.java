package lookalike.ranking.training;

import java.util.Arrays;
import java.util.List;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.vector.FloatMatrix;

/**
 * What descriptors of a catalogue's pictures have in common.
 *
 * @param mean of all numbers
 * @param colours principal components of the colours
 * @param edges the root of the mean square length of the edges, less their mean
 */
record DescriptorStatistics(float[] mean, PrincipalComponents colours, double edges) {

    private static final int COLOURS = 200;
    private static final int BLOCK = 1024;

    /** @param descriptors at least one */
    static DescriptorStatistics of(List<PixelDescriptor> descriptors) {
        double[] sums = new double[PixelDescriptor.DIMENSION];
        for (PixelDescriptor descriptor : descriptors) {
            for (int d = 0; d < sums.length; d++) {
                sums[d] += descriptor.values()[d];
            }
        }
        float[] mean = new float[sums.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = (float) (sums[d] / descriptors.size());
        }
        Moments moments = new Moments(PixelDescriptor.DIMENSION);
        for (int from = 0; from < descriptors.size(); from += BLOCK) {
            List<PixelDescriptor> some = descriptors.subList(from, Math.min(descriptors.size(), from + BLOCK));
            moments.add(centred(some, mean));
        }
        FloatMatrix all = moments.mean();
        FloatMatrix colours = new FloatMatrix(Arrays.stream(all.values(), 0, PixelDescriptor.COLOURS)
                .map(row -> Arrays.copyOf(row, PixelDescriptor.COLOURS)).toArray(float[][]::new),
                PixelDescriptor.COLOURS);
        int wanted = Math.max(1, Math.min(COLOURS, descriptors.size() - 1));
        return new DescriptorStatistics(mean, PrincipalComponents.of(colours, wanted, 1),
                moments.length(PixelDescriptor.COLOURS, PixelDescriptor.DIMENSION));
    }

    private static FloatMatrix centred(List<PixelDescriptor> descriptors, float[] mean) {
        return new FloatMatrix(descriptors.stream().map(descriptor -> {
            float[] row = descriptor.values().clone();
            for (int d = 0; d < row.length; d++) {
                row[d] -= mean[d];
            }
            return row;
        }).toArray(float[][]::new), PixelDescriptor.DIMENSION);
    }
}
