package lookalike.search.garment;

import java.util.SplittableRandom;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;

/**
 * What a catalogue's pictures have in common and pictures without a garment have not: the difference of their means,
 * each feature of length 1 before. Of the linear discriminants tried (Fisher's with any ridge, logistic), none told
 * parts with a garment from other parts better, and this one needs nothing but means.
 *
 * @param values of length 1, as many as a feature has; not copied, do not change them
 */
public record GarmentDirection(float[] values) {

    /** Pictures of the catalogue that the mean is taken of; more change nothing. */
    private static final int SAMPLE = 2000;

    /**
     * @param catalogue features of its pictures
     * @param rows the rows that pictures show, at least one
     * @param meanPart of pictures without a garment, of length at most 1
     */
    public static GarmentDirection of(FeatureMatrix catalogue, int[] rows, float[] meanPart) {
        double[] sum = new double[catalogue.dimension()];
        SplittableRandom random = new SplittableRandom(1);
        int count = Math.min(SAMPLE, rows.length);
        for (int i = 0; i < count; i++) {
            int row = rows.length <= SAMPLE ? rows[i] : rows[random.nextInt(rows.length)];
            float[] unit = catalogue.row(row).values();
            for (int d = 0; d < sum.length; d++) {
                sum[d] += unit[d];
            }
        }
        float[] difference = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            difference[d] = (float) (sum[d] / count - meanPart[d]);
        }
        return new GarmentDirection(new Feature(difference).normalised().values());
    }

    /** @return how garment-like a picture is: the cosine of its feature and this direction, -1 to 1 */
    public double of(Feature feature) {
        return feature.cosine(new Feature(values));
    }

    /** @return how garment-like each part of a picture is, row by row, -1 to 1 */
    double[] of(ActivationMap map) {
        double[] dots = new double[map.parts()];
        double[] squares = new double[map.parts()];
        for (int channel = 0; channel < map.channels(); channel++) {
            for (int part = 0; part < dots.length; part++) {
                double value = map.at(channel, part);
                dots[part] += value * values[channel];
                squares[part] += value * value;
            }
        }
        for (int part = 0; part < dots.length; part++) {
            dots[part] = squares[part] > 0 ? dots[part] / Math.sqrt(squares[part]) : 0;
        }
        return dots;
    }
}
