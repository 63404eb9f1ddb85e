package lookalike.catalogue.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures whose name is a number, found by a number that a spreadsheet changed: it drops leading zeros, adds
 * decimals, separators of thousands and exponents, and keeps only 15 digits.
 */
final class NumberedNames {

    static final int LONGEST_CELL = 100;

    private static final int MOST_DIGITS = 18;
    private static final int DIGITS_OF_SPREADSHEETS = 15;
    /** Statistics programs write 100000 as 1e+05 and lose nothing; spreadsheets abbreviate longer numbers only. */
    private static final int SHORT_MANTISSA = 3;
    private static final int SHORT_NUMBER = 7;
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMALS = Pattern.compile("(\\d{1,18})[.,]0{1,4}");
    private static final Pattern GROUPED =
            Pattern.compile("(\\d{1,3}(?:([.,'’\\h])\\d{3}(?:\\2\\d{3}){0,4}))(?:[.,]0{1,2})?");
    private static final Pattern EXPONENT = Pattern.compile("(\\d)(?:[.,](\\d{1,17}))?[eE]\\+?(\\d{1,2})");

    private final long[] values;
    private final int[] pictures;

    /**
     * The numbers that a cell can stand for.
     *
     * @param exact the one that it means if it was not rounded; -1 if it may well be rounded
     */
    private record Range(long from, long to, long exact) {}

    /** @param copies are left out */
    NumberedNames(List<String> images, ResizedCopies copies) {
        long[] all = new long[images.size()];
        int[] numbered = IntStream.range(0, images.size()).filter(i -> !copies.isCopy(i)).filter(i -> {
            String key = NameKey.of(images.get(i));
            boolean isNumber = PLAIN.matcher(key).matches();
            all[i] = isNumber ? Long.parseLong(key) : -1;
            return isNumber;
        }).toArray();
        this.pictures = Arrays.stream(numbered).boxed().sorted(Comparator.comparingLong(i -> all[i]))
                .mapToInt(Integer::intValue).toArray();
        this.values = Arrays.stream(pictures).mapToLong(i -> all[i]).toArray();
    }

    /** @return the only picture that a number can mean, or -1 */
    int find(String cell) {
        Range range = range(cell.startsWith("'") ? cell.substring(1).strip() : cell);
        if (range == null) {
            return -1;
        }
        int found = only(range.from, range.to);
        return found < 0 && range.exact >= 0 ? only(range.exact, range.exact) : found;
    }

    private int only(long least, long most) {
        int first = Arrays.binarySearch(values, least);
        int from = first < 0 ? -first - 1 : first;
        while (from > 0 && values[from - 1] == least) {
            from--;
        }
        boolean isOne = from < values.length && values[from] <= most
                && (from + 1 == values.length || values[from + 1] > most);
        return isOne ? pictures[from] : -1;
    }

    private static @Nullable Range range(String cell) {
        Matcher exponent = EXPONENT.matcher(cell);
        if (exponent.matches()) {
            return rounded(exponent.group(1) + (exponent.group(2) == null ? "" : exponent.group(2)),
                    Integer.parseInt(exponent.group(3)) + 1);
        }
        Matcher grouped = GROUPED.matcher(cell);
        if (grouped.matches()) {
            return exactly(grouped.group(1).replaceAll("\\D", ""));
        }
        Matcher decimals = DECIMALS.matcher(cell);
        if (decimals.matches()) {
            return exactly(decimals.group(1));
        }
        String name = NameKey.of(CellPath.of(cell));
        return PLAIN.matcher(name).matches() ? exactly(name) : null;
    }

    /** A number of which the first digits are known, rounded. */
    private static @Nullable Range rounded(String digits, int length) {
        if (length > MOST_DIGITS) {
            return null;
        }
        if (digits.length() >= length) {
            return digits.substring(length).chars().allMatch(c -> c == '0') ? exactly(digits.substring(0, length))
                    : null;
        }
        long unit = Math.powExact(10L, length - digits.length());
        long value = Long.parseLong(digits) * unit;
        boolean isShort = digits.length() <= SHORT_MANTISSA && length <= SHORT_NUMBER;
        return new Range(value - unit / 2, value + unit / 2, isShort ? value : -1);
    }

    private static Range exactly(String digits) {
        long value = Long.parseLong(digits);
        int length = String.valueOf(value).length();
        if (length > DIGITS_OF_SPREADSHEETS) {
            long unit = Math.powExact(10L, length - DIGITS_OF_SPREADSHEETS);
            if (value % unit == 0) {
                return new Range(value, value + unit - 1, -1);
            }
        }
        return new Range(value, value, -1);
    }
}
