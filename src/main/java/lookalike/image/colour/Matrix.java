package lookalike.image.colour;

/** A matrix of 3 x 3 numbers, row by row. */
record Matrix(double... values) {

    static Matrix diagonal(double first, double second, double third) {
        return new Matrix(first, 0, 0, 0, second, 0, 0, 0, third);
    }

    Matrix times(Matrix other) {
        double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int i = 0; i < 3; i++) {
                    product[3 * row + column] += values[3 * row + i] * other.values[3 * i + column];
                }
            }
        }
        return new Matrix(product);
    }

    double[] times(double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                product[row] += values[3 * row + i] * vector[i];
            }
        }
        return product;
    }

    double determinant() {
        return values[0] * minor(0, 0) - values[1] * minor(0, 1) + values[2] * minor(0, 2);
    }

    Matrix inverse() {
        double determinant = determinant();
        double[] inverse = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[3 * column + row] = ((row + column) % 2 == 0 ? 1 : -1) * minor(row, column) / determinant;
            }
        }
        return new Matrix(inverse);
    }

    /** @return the determinant of what is left without a row and a column */
    private double minor(int row, int column) {
        int above = row == 0 ? 1 : 0;
        int below = row == 2 ? 1 : 2;
        int left = column == 0 ? 1 : 0;
        int right = column == 2 ? 1 : 2;
        return values[3 * above + left] * values[3 * below + right]
                - values[3 * above + right] * values[3 * below + left];
    }
}
