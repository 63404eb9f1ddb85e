package lookalike.catalogue;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition that products must meet: {@code articleType=Shirts}, {@code price<50}, {@code baseColour!=Black},
 * {@code season=Summer|Fall}.
 *
 * @param column a column of the catalogue by its header, or one of the known names: id, name, category, description,
 *     price, currency, url, rating, reviews, likes; upper and lower case are equal
 * @param operator how to compare
 * @param values at least one; a cell must equal any of them, for {@code !=} none; numbers for the operators of order
 */
public record Condition(String column, Operator operator, List<String> values) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("\\s*(?<column>[^=!<>]*[^=!<>\\s])\\s*(?<sign>[!<>]?=|[<>])"
            + "(?<values>.*)", Pattern.DOTALL);

    /**
     * How a cell is compared: text without regard to case; a missing cell only meets {@code !=}. In the columns of
     * price, rating, reviews and likes numbers are compared by value, however they are written.
     */
    public enum Operator {
        EQUAL("="), NOT_EQUAL("!="), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** @return the operator as the user types it */
        public String sign() {
            return sign;
        }

        /** @return whether it compares numbers */
        public boolean isOrder() {
            return this != EQUAL && this != NOT_EQUAL;
        }
    }

    public Condition {
        values = List.copyOf(values);
        if (column.isBlank() || values.isEmpty()) {
            throw new IllegalArgumentException("a condition needs a column and a value");
        }
        if (operator.isOrder() && values.stream().anyMatch(value -> AmountParser.single(value).isEmpty())) {
            throw new IllegalArgumentException("not numbers: " + values);
        }
    }

    /** @throws CatalogueException if {@code text} is no condition */
    public static Condition parse(String text) throws CatalogueException {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new CatalogueException.BadCondition(text, ConditionFault.Known.NO_COLUMN);
        }
        Operator operator = Arrays.stream(Operator.values())
                .filter(candidate -> candidate.sign().equals(shape.group("sign"))).findFirst().orElseThrow();
        List<String> values = Arrays.stream(shape.group("values").split("\\|", -1)).map(String::strip).toList();
        for (String value : values) {
            if (value.isEmpty()) {
                throw new CatalogueException.BadCondition(text, new ConditionFault.NoValue(operator.sign()));
            }
            if (operator.isOrder() && AmountParser.single(value).isEmpty()) {
                throw new CatalogueException.BadCondition(text, new ConditionFault.NotANumber(value));
            }
        }
        return new Condition(shape.group("column"), operator, values);
    }

    /** @return the condition as the user types it */
    public String text() {
        return column + operator.sign() + String.join("|", values);
    }

    /** @return whether a cell with this text meets it */
    public boolean isMetBy(String cell) {
        boolean equal = values.stream().anyMatch(value -> CaseFolding.fold(value)
                .equals(CaseFolding.fold(cell)));
        return switch (operator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case LESS, AT_MOST, GREATER, AT_LEAST -> isInOrder(cell);
        };
    }

    private boolean isInOrder(String cell) {
        return AmountParser.single(cell).filter(number -> values.stream()
                .mapToInt(value -> number.compareTo(AmountParser.single(value).orElseThrow()))
                .anyMatch(difference -> switch (operator) {
                    case LESS -> difference < 0;
                    case AT_MOST -> difference <= 0;
                    case GREATER -> difference > 0;
                    case AT_LEAST -> difference >= 0;
                    case EQUAL, NOT_EQUAL -> false;
                })).isPresent();
    }
}
