package lookalike.image.descriptor;

import java.util.Arrays;

/**
 * Cells of CIELAB, given by their centres on each axis. A colour counts for the eight cells around it, for each the
 * more the nearer it is (trilinear), so that a small change of a colour changes little.
 */
record SoftHistogram(double[] lightness, double[] a, double[] b) {

    /** @return how many cells it has */
    int cells() {
        return lightness.length * a.length * b.length;
    }

    /**
     * @param sums of the cells, from {@code first} on: those of b follow each other, then those of a
     * @param lab the colour is at {@code at}
     */
    void add(float[] lab, int at, double weight, double[] sums, int first) {
        double[] share = new double[3];
        int l = place(lightness, lab[at], share, 0);
        int i = place(a, lab[at + 1], share, 1);
        int j = place(b, lab[at + 2], share, 2);
        for (int corner = 0; corner < 8; corner++) {
            int dl = corner >> 2;
            int da = corner >> 1 & 1;
            int db = corner & 1;
            double part = weight * (dl == 1 ? share[0] : 1 - share[0]) * (da == 1 ? share[1] : 1 - share[1])
                    * (db == 1 ? share[2] : 1 - share[2]);
            sums[first + ((l + dl) * a.length + i + da) * b.length + j + db] += part;
        }
    }

    /** Values outside the centres count for the outermost. */
    private static int place(double[] centres, float value, double[] share, int axis) {
        double within = Math.clamp(value, centres[0], centres[centres.length - 1] - 1e-3);
        int found = Arrays.binarySearch(centres, within);
        int cell = found >= 0 ? found : -found - 2;
        share[axis] = (within - centres[cell]) / (centres[cell + 1] - centres[cell]);
        return cell;
    }
}
