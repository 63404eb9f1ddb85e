package lookalike.image;

/**
 * Reduces a picture by area: every new pixel is the mean of the old ones that it covers, weighted by the area
 * covered. This does not alias and keeps the mean level, however strong the reduction. Also called box filter or
 * pixel mixing.
 */
final class AreaFilter {

    private AreaFilter() {}

    /**
     * @param width at most the image's
     * @param height at most the image's
     */
    static FloatImage reduce(RgbImage image, int width, int height) {
        if (width > image.width() || height > image.height()) {
            throw new IllegalArgumentException("an area filter reduces; %dx%d to %dx%d does not"
                    .formatted(image.width(), image.height(), width, height));
        }
        FloatImage result = FloatImage.black(width, height);
        float[] row = new float[3 * width];
        Coverage columns = new Coverage(image.width(), width);
        Coverage rows = new Coverage(image.height(), height);
        int reduced = -1;
        for (int y = 0; y < height; y++) {
            int last = rows.last(y);
            for (int source = rows.first[y]; source <= last; source++) {
                if (source != reduced) {
                    // An old row at the edge of a new one is covered by the next one, too.
                    reduceRow(image, source, columns, row);
                    reduced = source;
                }
                add(row, rows.weight(y, source), result, y);
            }
        }
        return result;
    }

    private static void reduceRow(RgbImage image, int y, Coverage columns, float[] row) {
        byte[] rgb = image.rgb();
        int start = 3 * y * image.width();
        float[] weights = columns.weights;
        for (int x = 0; x < columns.first.length; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            int at = start + 3 * columns.first[x];
            for (int i = columns.start[x]; i < columns.start[x + 1]; i++) {
                float weight = weights[i];
                red += weight * (rgb[at] & 0xFF);
                green += weight * (rgb[at + 1] & 0xFF);
                blue += weight * (rgb[at + 2] & 0xFF);
                at += 3;
            }
            row[3 * x] = red;
            row[3 * x + 1] = green;
            row[3 * x + 2] = blue;
        }
    }

    private static void add(float[] row, float weight, FloatImage result, int y) {
        int width = result.width();
        for (int channel = 0; channel < 3; channel++) {
            float[] levels = result.levels()[channel];
            for (int x = 0; x < width; x++) {
                levels[y * width + x] += weight * row[3 * x + channel];
            }
        }
    }

    /** Which old pixels each new pixel covers along one axis, and by how much; the weights of one sum to 1. */
    private static final class Coverage {

        /** The first old pixel of each new one. */
        final int[] first;
        /** Where the weights of each new pixel begin; one entry more marks the end of the last. */
        final int[] start;
        final float[] weights;

        Coverage(int sources, int count) {
            double step = (double) sources / count;
            first = new int[count];
            start = new int[count + 1];
            // Neighbours share at most the old pixel at their edge.
            float[] found = new float[sources + count];
            for (int target = 0; target < count; target++) {
                first[target] = Math.min((int) Math.floor(target * step + 1e-9), sources - 1);
                int last = Math.min((int) Math.ceil((target + 1) * step - 1e-9) - 1, sources - 1);
                start[target + 1] = start[target];
                for (int source = first[target]; source <= last; source++) {
                    double from = Math.max(source, target * step);
                    double to = Math.min(source + 1.0, (target + 1) * step);
                    found[start[target + 1]++] = (float) ((to - from) / step);
                }
            }
            weights = found;
        }

        int last(int target) {
            return first[target] + start[target + 1] - start[target] - 1;
        }

        float weight(int target, int source) {
            return weights[start[target] + source - first[target]];
        }
    }
}
