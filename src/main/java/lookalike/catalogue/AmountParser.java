package lookalike.catalogue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers and prices of one column: {@code 39,90 €}, {@code $1,299.00}, {@code EUR 12}, {@code 1 299,-}.
 * <p>If a number has two different separators, the last one begins the decimals. A single separator before exactly
 * three digits is ambiguous ({@code 1,299}): it means what it means in the column's unambiguous cells, which
 * {@link #learn} collects. If there are none, a comma separates thousands, and so does a dot in a price with a
 * currency, as in German shops; a dot in a bare number is a decimal point.
 */
public final class AmountParser {

    /**
     * The content of a cell.
     *
     * @param value the number
     * @param currency as written beside it; empty if there is none
     */
    public record Amount(BigDecimal value, String currency) {}

    private static final Pattern SHAPE = Pattern.compile("(?<before>(?:Rs|Fr|SFr|kr)\\.|[^\\d.,+-]*?)\\h*"
            + "(?<number>[+-]?[.,]?\\d(?:[\\d.,'’\\h]{0,30}\\d)?)(?:[.,][-–—])?\\h*(?<after>\\D*)");
    /** Groups of three digits, the first may be shorter; middle ones may have two, as in lakhs and crores. */
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?=([.,'’\\h]))(?:\\1\\d{2,3})*\\1\\d{3}");
    /** One separator, with one to three digits before it that are not just a zero, and three after it. */
    private static final Pattern DOUBTFUL = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z]{0,3}\\p{Sc}");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS = Set.of("Rs", "Rs.", "kr", "kr.", "zł", "Kč", "Ft", "Fr.", "SFr.", "lei",
            "Euro", "euro", "euros", "TL");
    private static final int LONGEST = 64;

    private int commas;
    private int points;

    /** Counts what an unambiguous cell shows about the column's decimal separator; others change nothing. */
    public void learn(String cell) {
        Matcher shape = shape(cell);
        if (shape == null) {
            return;
        }
        int sign = decimalSign(shape.group("number"), false);
        if (sign >= 0 && !isDoubtful(shape.group("number"))) {
            if (shape.group("number").charAt(sign) == ',') {
                commas++;
            } else {
                points++;
            }
        }
    }

    /** @return the number in a cell, if the cell holds one and at most a currency beside it */
    public Optional<Amount> read(String cell) {
        Matcher shape = shape(cell);
        if (shape == null) {
            return Optional.empty();
        }
        String before = shape.group("before").strip();
        String after = shape.group("after").strip();
        String currency = before.isEmpty() ? after : before;
        if (!before.isEmpty() && !after.isEmpty() || !currency.isEmpty() && !isCurrency(currency)) {
            return Optional.empty();
        }
        return number(shape.group("number"), !currency.isEmpty()).map(value -> new Amount(value, currency));
    }

    /** @return the count in a cell, if it is a whole number; an ambiguous separator separates thousands */
    public Optional<Long> readCount(String cell) {
        Matcher shape = shape(cell);
        boolean doubtful = shape != null && isDoubtful(shape.group("number"));
        String clear = doubtful ? cell.replaceFirst("[.,]", "") : cell;
        try {
            return read(clear).map(amount -> amount.value().longValueExact());
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** @return the number in a single cell, without a column */
    public static Optional<BigDecimal> single(String cell) {
        return new AmountParser().read(cell).map(Amount::value);
    }

    private static @Nullable Matcher shape(String cell) {
        if (cell.length() > LONGEST || cell.chars().noneMatch(AmountParser::isDigit)) {
            return null;
        }
        Matcher shape = SHAPE.matcher(cell.strip());
        return shape.matches() ? shape : null;
    }

    private Optional<BigDecimal> number(String text, boolean priced) {
        int sign = decimalSign(text, priced);
        String whole = sign < 0 ? text : text.substring(0, sign);
        String minus = whole.startsWith("-") ? "-" : "";
        whole = whole.replaceFirst("^[+-]", "");
        String decimals = sign < 0 ? "" : text.substring(sign + 1);
        boolean plain = whole.chars().allMatch(AmountParser::isDigit);
        if (!decimals.chars().allMatch(AmountParser::isDigit) || !plain && !GROUPED.matcher(whole).matches()) {
            return Optional.empty();
        }
        String digits = whole.replaceAll("\\D", "");
        return Optional.of(new BigDecimal(minus + (digits.isEmpty() ? "0" : digits)
                + (decimals.isEmpty() ? "" : "." + decimals)));
    }

    /** @return the index where the decimals begin, or -1 if there are none */
    private int decimalSign(String number, boolean priced) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0 || comma >= 0 && point >= 0) {
            return last;
        }
        if (number.indexOf(number.charAt(last)) < last) {
            return -1;
        }
        if (!isDoubtful(number)) {
            return last;
        }
        boolean decimal = commas != points ? commas > points == comma >= 0 : point >= 0 && !priced;
        return decimal ? last : -1;
    }

    private static boolean isDoubtful(String number) {
        return DOUBTFUL.matcher(number).matches();
    }

    private static boolean isCurrency(String text) {
        return SYMBOL.matcher(text).matches() || CODES.contains(text) || WORDS.contains(text);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
