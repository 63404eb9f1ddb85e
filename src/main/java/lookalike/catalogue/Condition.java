package lookalike.catalogue;

import java.util.List;

/**
 * One condition that products must meet: {@code articleType=Shirts}, {@code price<50}, {@code baseColour!=Black},
 * {@code season=Summer|Fall}.
 *
 * @param column a column of the catalogue by its header, or one of the known names: id, name, category, description,
 *               price, currency, rating, reviews, likes; upper and lower case are the same
 * @param operator how to compare
 * @param values at least one; any of them will do; numbers for the operators of order
 */
public record Condition(String column, Operator operator, List<String> values) {

    /** How a cell is compared; text without regard to case, a missing cell meets none but {@code !=}. */
    public enum Operator {
        EQUAL("="), NOT_EQUAL("!="), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** @return as it is typed */
        public String sign() {
            return sign;
        }
    }

    public Condition {
        values = List.copyOf(values);
        if (column.isBlank() || values.isEmpty()) {
            throw new IllegalArgumentException("a condition needs a column and a value");
        }
    }

    /** @throws CatalogueException if {@code text} is no condition */
    public static Condition parse(String text) throws CatalogueException {
        throw new UnsupportedOperationException(text);
    }
}
