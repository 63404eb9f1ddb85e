package lookalike.image;

/**
 * Reduces a picture by area: every new pixel is the mean of the old ones that it covers, those at its rim by the part
 * that lies inside. Nothing aliases and the mean level is kept, however strong the reduction. Also called box filter or
 * pixel mixing.
 */
final class AreaFilter {

    private AreaFilter() { }

    /**
     * @param width at most the image's
     * @param height at most the image's
     */
    static Planes reduce(RgbImage image, int width, int height) {
        if (width > image.width() || height > image.height()) {
            throw new IllegalArgumentException("an area filter reduces; %dx%d to %dx%d does not"
                    .formatted(image.width(), image.height(), width, height));
        }
        Planes result = Planes.black(width, height);
        float[] row = new float[3 * width];
        Coverage columns = new Coverage(image.width(), width);
        Coverage rows = new Coverage(image.height(), height);
        for (int y = 0; y < height; y++) {
            for (int source = rows.first(y); source <= rows.last(y); source++) {
                reduceRow(image, source, columns, row);
                add(row, rows.weight(y, source), result, y);
            }
        }
        return result;
    }

    private static void reduceRow(RgbImage image, int y, Coverage columns, float[] row) {
        byte[] rgb = image.rgb();
        int start = 3 * y * image.width();
        for (int x = 0; x < columns.count; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int source = columns.first(x); source <= columns.last(x); source++) {
                float weight = columns.weight(x, source);
                int at = start + 3 * source;
                red += weight * (rgb[at] & 0xFF);
                green += weight * (rgb[at + 1] & 0xFF);
                blue += weight * (rgb[at + 2] & 0xFF);
            }
            row[3 * x] = red;
            row[3 * x + 1] = green;
            row[3 * x + 2] = blue;
        }
    }

    private static void add(float[] row, float weight, Planes result, int y) {
        for (int x = 0; x < result.width(); x++) {
            int pixel = y * result.width() + x;
            for (int channel = 0; channel < 3; channel++) {
                result.levels()[channel][pixel] += weight * row[3 * x + channel];
            }
        }
    }

    /** Which old pixels each new pixel covers along one axis, and by how much; the weights of one sum to 1. */
    private static final class Coverage {

        final int count;
        private final double step;
        private final int sources;

        Coverage(int sources, int count) {
            this.sources = sources;
            this.count = count;
            this.step = (double) sources / count;
        }

        int first(int target) {
            return Math.min((int) Math.floor(target * step + 1e-9), sources - 1);
        }

        int last(int target) {
            return Math.min((int) Math.ceil((target + 1) * step - 1e-9) - 1, sources - 1);
        }

        float weight(int target, int source) {
            double from = Math.max(source, target * step);
            double to = Math.min(source + 1.0, (target + 1) * step);
            return (float) ((to - from) / step);
        }
    }
}
