package lookalike.catalogue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers and prices of one column: {@code 39,90 €}, {@code $1,299.00}, {@code EUR 12}, {@code 1 299,-}.
 * <p>If a number has two different separators, the last one begins the decimals. A single separator before exactly
 * three digits is ambiguous ({@code 1,299}): it means what it means in the column's unambiguous cells, which
 * {@link #learn} collects. If there are none, a comma separates thousands, and so does a dot in a price with a
 * currency, as in German shops; a dot in a bare number is a decimal point. A sign that several currencies share is
 * that of the column's other cells, if these tell.
 */
public final class AmountParser {

    /**
     * The content of a cell.
     *
     * @param value the number; of a range the lower one
     * @param currency the ISO 4217 code of the currency beside it; as it is written where several currencies are
     *     written so ({@code $}); empty if there is none
     * @param isLowest whether the cell holds a range, or the price of the cheapest variant
     */
    public record Amount(BigDecimal value, String currency, boolean isLowest) {

        public Amount(BigDecimal value, String currency) {
            this(value, currency, false);
        }
    }

    private static final Pattern SHAPE =
            Pattern.compile("(?<before>\\p{L}{1,5}\\.(?:\\p{L}{1,3}\\.?)?|[SB]/\\.|[^\\d.,+-]*?)\\h*"
                    + "(?<number>[+-]?[.,]?\\d(?:[\\d.,'’\\h]{0,30}\\d)?)(?:[.,][-–—])?\\h*(?<after>\\D*)");
    /** Groups of three digits, the first may be shorter; middle ones may have two, as in lakhs and crores. */
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?=([.,'’\\h]))(?:\\1\\d{2,3})*\\1\\d{3}");
    /** One separator, with one to three digits before it that are not just a zero, and three after it. */
    private static final Pattern DOUBTFUL = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern FROM = Pattern.compile("(?iu)^(?:from|starting at|starting from|starts at|as low as|"
            + "ab|à partir de|a partir de|desde|a partire da|da|vanaf|v\\.a\\.|"
            + "od|från|fra|alkaen|от)\\b\\.?:?\\s*(?=\\S)");
    private static final Pattern AND_MORE = Pattern.compile("(?iu)\\s*(?:\\+|起|から|～|~|부터|and up|& up|or more|ff\\.?)$");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)(?<=[\\d\\p{L}\\p{Sc}.])\\s*(?:[-–—~～〜|]|"
                    + "\\b(?:to|bis|à|al|tot|do|até|hasta|till)\\b)\\s*(?=[^-\\s])");
    private static final Pattern PENCE = Pattern.compile("(?iu)(\\d{1,3})\\s?(p|¢|ct|cts|cent|cents)\\.?");
    private static final int DECIMALS = 2;
    private static final int LONGEST = 64;
    /** The longest cell with remarks that {@link #learn} looks at, as it is told every cell of every column. */
    private static final int REMARKED = 24;

    private int commas;
    private int points;
    private final Set<String> currencies = new HashSet<>(2);

    /** Counts what an unambiguous cell shows about the column's decimal separator; others change nothing. */
    public void learn(String cell) {
        if (!isLikely(cell)) {
            return;
        }
        Matcher shape = SHAPE.matcher(AmountText.plain(cell));
        if (!shape.matches()) {
            shape = cell.length() > REMARKED ? shape : SHAPE.matcher(AmountText.bare(AmountText.plain(cell)));
            if (!shape.matches()) {
                return;
            }
        }
        String number = shape.group("number");
        int sign = decimalSign(number, "");
        if (sign >= 0 && !isDoubtful(number)) {
            if (number.charAt(sign) == ',') {
                commas++;
            } else {
                points++;
            }
        }
        if (currencies.size() < 3) {
            currency(shape, true).filter(code -> !code.isEmpty()).ifPresent(currencies::add);
        }
    }

    /** @return the number in a cell, if the cell holds one and at most a currency beside it */
    public Optional<Amount> read(String cell) {
        return isLikely(cell) ? read(AmountText.plain(cell), false) : Optional.empty();
    }

    /**
     * @return the price in a cell, without remarks on taxes, units and postage; the lower one of a range; empty if it
     *     holds none
     */
    public Optional<Amount> price(String cell) {
        if (!isLikely(cell)) {
            return Optional.empty();
        }
        return pricePlain(AmountText.plain(cell)).map(AmountParser::withoutZeros);
    }

    /** Magento writes {@code 24.9000}. */
    private static Amount withoutZeros(Amount amount) {
        if (amount.value().scale() <= DECIMALS) {
            return amount;
        }
        BigDecimal bare = amount.value().stripTrailingZeros();
        return new Amount(bare.scale() < DECIMALS ? bare.setScale(DECIMALS) : bare, amount.currency(),
                amount.isLowest());
    }

    private Optional<Amount> pricePlain(String plain) {
        Optional<Amount> single = read(plain, true);
        if (single.isPresent()) {
            return single;
        }
        Matcher from = FROM.matcher(plain);
        boolean isFrom = from.lookingAt();
        String text = AmountText.bare(isFrom ? plain.substring(from.end()) : plain);
        if (!isFrom) {
            from = FROM.matcher(text);
            isFrom = from.lookingAt();
            text = isFrom ? text.substring(from.end()) : text;
        }
        Matcher more = AND_MORE.matcher(text);
        if (more.find()) {
            isFrom = true;
            text = text.substring(0, more.start());
        }
        String bare = text;
        Optional<Amount> read = read(bare, true).or(() -> pence(bare));
        if (read.isEmpty()) {
            return range(text);
        }
        return isFrom ? read.map(amount -> new Amount(amount.value(), amount.currency(), true)) : read;
    }

    private Optional<Amount> range(String text) {
        Matcher between = BETWEEN.matcher(text);
        if (!between.find()) {
            return Optional.empty();
        }
        Optional<Amount> low = read(text.substring(0, between.start()), true);
        String rest = text.substring(between.end());
        Optional<Amount> high = read(rest, true);
        if (high.isEmpty() && rest.length() < text.length() && low.isPresent()) {
            high = range(rest);
        }
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        String currency = low.get().currency().isEmpty() ? high.get().currency() : low.get().currency();
        boolean ordered = low.get().value().compareTo(high.get().value()) <= 0;
        // Lists of variants' prices need no order, ranges of two amounts do: 2024-01 is none.
        boolean isList = text.charAt(between.start()) == '|' || text.contains(" | ");
        return ordered || isList
                ? Optional.of(new Amount(low.get().value().min(high.get().value()), currency,
                        low.get().value().compareTo(high.get().value()) != 0))
                : Optional.empty();
    }

    private static Optional<Amount> pence(String text) {
        Matcher pence = PENCE.matcher(text);
        if (!pence.matches()) {
            return Optional.empty();
        }
        String currency = switch (pence.group(2)) {
            case "p", "P" -> "GBP";
            case "¢" -> "$";
            default -> "";
        };
        return Optional.of(new Amount(new BigDecimal(pence.group(1)).movePointLeft(2), currency));
    }

    private Optional<Amount> read(String text, boolean isPrice) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Optional<String> currency = currency(shape, isPrice);
        return currency.flatMap(code -> number(shape.group("number"), code))
                .map(value -> new Amount(value, told(currency.get())));
    }

    /** @return the currency beside the number; blank if there is none; empty if there is something else */
    private static Optional<String> currency(Matcher shape, boolean isPrice) {
        String before = shape.group("before").strip();
        String after = shape.group("after").strip();
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.of("");
        }
        if (isPrice && after.isEmpty() && CurrencyNames.isLetter(before)) {
            return Optional.of(before);
        }
        if (before.isEmpty() || after.isEmpty()) {
            return CurrencyNames.code(before.isEmpty() ? after : before);
        }
        Optional<String> first = CurrencyNames.code(before);
        if (isPrice && after.equals("p")) {
            return first.filter("GBP"::equals);
        }
        return first.flatMap(code -> CurrencyNames.code(after).flatMap(second -> CurrencyNames.common(code, second)));
    }

    /** @return the column's only currency that a sign can mean, or else the sign */
    private String told(String written) {
        Optional<String> meant = Optional.empty();
        for (String other : currencies) {
            Optional<String> common = CurrencyNames.common(written, other)
                    .filter(code -> !code.equals(written) && !written.isEmpty());
            if (common.isPresent() && meant.isPresent()) {
                return written;
            }
            meant = common.isPresent() ? common : meant;
        }
        return meant.orElse(written);
    }

    /** @return the count in a cell, if it is a whole number; an ambiguous separator separates thousands */
    public Optional<Long> readCount(String cell) {
        Matcher shape = isLikely(cell) ? SHAPE.matcher(AmountText.plain(cell)) : null;
        boolean doubtful = shape != null && shape.matches() && isDoubtful(shape.group("number"));
        String clear = doubtful ? cell.replaceFirst("[.,]", "") : cell;
        try {
            return read(clear).map(amount -> amount.value().longValueExact());
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** @return the sign before the decimals in most of the column's cells; blank if none shows */
    public String decimalSign() {
        return commas > points ? "," : points > commas ? "." : "";
    }

    /** @return the first currencies of the column's cells, as {@link Amount#currency} */
    public Set<String> currencies() {
        return Set.copyOf(currencies);
    }

    /** @return the number in a single cell, without a column */
    public static Optional<BigDecimal> single(String cell) {
        return new AmountParser().read(cell).map(Amount::value);
    }

    private static boolean isLikely(String cell) {
        if (cell.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (isDigit(c) || c >= 128 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private Optional<BigDecimal> number(String text, String currency) {
        int sign = decimalSign(text, currency);
        String whole = sign < 0 ? text : text.substring(0, sign);
        String minus = whole.startsWith("-") ? "-" : "";
        whole = !whole.isEmpty() && "+-".indexOf(whole.charAt(0)) >= 0 ? whole.substring(1) : whole;
        String decimals = sign < 0 ? "" : text.substring(sign + 1);
        boolean plain = whole.chars().allMatch(AmountParser::isDigit);
        if (!decimals.chars().allMatch(AmountParser::isDigit) || !plain && !GROUPED.matcher(whole).matches()) {
            return Optional.empty();
        }
        String digits = plain ? whole : whole.replaceAll("\\D", "");
        return Optional.of(new BigDecimal(minus + (digits.isEmpty() ? "0" : digits)
                + (decimals.isEmpty() ? "" : "." + decimals)));
    }

    /** @return the index where the decimals begin, or -1 if there are none */
    private int decimalSign(String number, String currency) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0 || comma >= 0 && point >= 0) {
            return last;
        }
        if (number.indexOf(number.charAt(last)) < last) {
            return -1;
        }
        if (!isDoubtful(number) || CurrencyNames.hasThousandths(currency)) {
            return last;
        }
        boolean decimal = commas != points ? commas > points == comma >= 0 : point >= 0 && currency.isEmpty();
        return decimal && !CurrencyNames.isWhole(currency) ? last : -1;
    }

    private static boolean isDoubtful(String number) {
        return DOUBTFUL.matcher(number).matches();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
