package lookalike.vector;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A matrix in memory, row by row, and its products. They are in plain Java, written so that the JVM's compiler turns
 * the inner loop into vector instructions: as fast as OpenBLAS on one thread, without a native library. A product is
 * the same to the bit however many threads compute it, and however its rows are divided among calls.
 *
 * @param values a row each, all of one length; not copied
 * @param columns length of each row
 */
public record FloatMatrix(float[][] values, int columns) {

    /** Numbers of a row that are computed at a time, so that eight rows stay in the first-level cache. */
    private static final int WIDTH = 1024;
    /** Rows of the right factor that are used at a time. */
    private static final int DEPTH = 64;
    /** Rows of the result that a thread takes at a time. */
    private static final int HEIGHT = 32;

    /** @return zeros */
    public static FloatMatrix zeros(int rows, int columns) {
        return new FloatMatrix(new float[rows][columns], columns);
    }

    /** @return how many rows it has */
    public int rows() {
        return values.length;
    }

    /** @return the matrix with rows and columns exchanged */
    public FloatMatrix transposed() {
        FloatMatrix turned = zeros(columns, rows());
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns; column++) {
                turned.values[column][row] = values[row][column];
            }
        }
        return turned;
    }

    /** @return a row vector times this matrix */
    public float[] product(float[] left) {
        FloatMatrix result = zeros(1, columns);
        result.addProduct(new FloatMatrix(new float[][] {left}, left.length), this);
        return result.values[0];
    }

    /** @return this matrix times another */
    public FloatMatrix times(FloatMatrix right) {
        FloatMatrix result = zeros(rows(), right.columns);
        result.addProduct(this, right);
        return result;
    }

    /** Adds {@code left * right} to this matrix. */
    public void addProduct(FloatMatrix left, FloatMatrix right) {
        require(left.rows() == rows() && left.columns == right.rows() && right.columns == columns);
        add(left.values, false, right, false);
    }

    /** Adds {@code left' * right} to this matrix, where {@code left'} has rows and columns exchanged. */
    public void addTransposedProduct(FloatMatrix left, FloatMatrix right) {
        require(left.columns == rows() && left.rows() == right.rows() && right.columns == columns);
        add(left.values, true, right, false);
    }

    /** Adds {@code m' * m} to this square matrix, at least to the numbers on the diagonal and to the right of it. */
    public void addSquare(FloatMatrix m) {
        require(m.columns == rows() && m.columns == columns);
        add(m.values, true, m, true);
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("matrices of other sizes");
        }
    }

    /** @param triangle whether what is left of the diagonal is left out */
    private void add(float[][] left, boolean turned, FloatMatrix right, boolean triangle) {
        for (int from = 0; from < columns; from += WIDTH) {
            int to = Math.min(columns, from + WIDTH);
            int needed = triangle ? Math.min(rows(), to) : rows();
            FloatMatrix panel = right.panel(from, to);
            int blocks = (needed + HEIGHT - 1) / HEIGHT;
            int begin = from;
            IntStream range = IntStream.range(0, blocks);
            (blocks > 1 ? range.parallel() : range).forEach(block -> addBlock(left, turned, panel, begin,
                    block * HEIGHT, Math.min(needed, (block + 1) * HEIGHT)));
        }
    }

    private void addBlock(float[][] left, boolean turned, FloatMatrix panel, int from, int first, int last) {
        boolean isWhole = panel.columns == columns;
        float[][] sums = isWhole ? Arrays.copyOfRange(values, first, last) : new float[last - first][panel.columns];
        MatrixTile tile = new MatrixTile(left, turned, panel.values, first, sums);
        for (int depth = 0; depth < panel.rows(); depth += DEPTH) {
            tile.add(depth, Math.min(panel.rows(), depth + DEPTH));
        }
        if (!isWhole) {
            for (int row = first; row < last; row++) {
                for (int column = 0; column < panel.columns; column++) {
                    values[row][from + column] += sums[row - first][column];
                }
            }
        }
    }

    /** @return some of the columns */
    private FloatMatrix panel(int from, int to) {
        return from == 0 && to == columns ? this
                : new FloatMatrix(Arrays.stream(values).map(row -> Arrays.copyOfRange(row, from, to))
                        .toArray(float[][]::new), to - from);
    }
}
