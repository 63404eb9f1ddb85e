package lookalike.catalogue.table.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.catalogue.CurrencyNames;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * Cells of Excel as text. Numbers have the leading zeros, decimals and the currency of their format, but never
 * separators of thousands, and dates are those of ISO 8601: readers of prices and dates need no language then.
 */
final class ExcelCells {

    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_0_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[\\$([^\\]-]*)[^\\]]*]|\\[[^\\]]*]");
    private static final Pattern DATE = Pattern.compile("(?i)[ymdhs]");
    private static final Pattern DECIMALS = Pattern.compile("[0#?]\\.([0#?]+)");
    private static final Pattern ZEROS = Pattern.compile("^0{2,}(?![.,])");
    private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");
    /** Digits of a number that Excel shows. */
    private static final int DIGITS = 15;
    /** Digits of a number that are written out; Excel's own numbers have up to 308. */
    private static final int MOST_ZEROS = 400;

    /** Characters of a format: Excel's own limit. */
    private static final int LONGEST_FORMAT = 255;

    private final boolean from1904;

    ExcelCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /** @return the number of cells up to the last one that is not blank */
    int width(Row row) {
        int width = 0;
        for (Cell cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY && !cell.getText().isBlank()) {
                width = cell.getColumnIndex() + 1;
            }
        }
        return width;
    }

    /** @return the first cells of a row as text, trimmed */
    List<String> of(Row row, int width) {
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < width) {
                cells.set(cell.getColumnIndex(), text(cell).strip());
            }
        }
        return Collections.unmodifiableList(cells);
    }

    private String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case NUMBER -> number(cell.getRawValue(), format(cell));
            case FORMULA -> cell.getValue() instanceof BigDecimal
                    ? number(cell.getRawValue(), format(cell)) : Optional.ofNullable(cell.getText()).orElse("");
            case STRING, BOOLEAN -> Optional.ofNullable(cell.getText()).orElse("");
        };
    }

    private static String format(Cell cell) {
        return Optional.ofNullable(cell.getDataFormatString()).filter(format -> format.length() <= LONGEST_FORMAT)
                .orElse("General");
    }

    private String number(String raw, String format) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw);
        } catch (NumberFormatException _) {
            return raw;
        }
        String positive = format.split(";")[0];
        String bare = QUOTED.matcher(positive).replaceAll(
                found -> Matcher.quoteReplacement(found.group(3) == null ? "" : found.group(3)));
        if (!bare.equalsIgnoreCase("General") && !bare.equals("@") && DATE.matcher(bare.replace("E+", "")).find()
                && !CURRENCY.matcher(bare).find()) {
            return date(value, bare);
        }
        return plain(value, positive, bare);
    }

    private static String plain(BigDecimal value, String format, String bare) {
        BigDecimal shown = value.round(new MathContext(DIGITS));
        if (Math.abs((long) shown.precision() - shown.scale()) > MOST_ZEROS) {
            // Written with all its zeros it could fill the memory.
            return shown.signum() == 0 ? "0" : shown.toString();
        }
        if (bare.indexOf('%') >= 0) {
            return shown.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        Matcher decimals = DECIMALS.matcher(bare);
        int least = decimals.find() ? (int) decimals.group(1).chars().filter(c -> c == '0').count() : 0;
        shown = shown.stripTrailingZeros();
        if (shown.scale() < least) {
            shown = shown.setScale(least, RoundingMode.UNNECESSARY);
        } else if (shown.scale() < 0) {
            shown = shown.setScale(0, RoundingMode.UNNECESSARY);
        }
        String digits = shown.toPlainString();
        Matcher zeros = ZEROS.matcher(bare.strip());
        if (zeros.find() && shown.signum() >= 0 && digits.length() < zeros.end()) {
            digits = "0".repeat(zeros.end() - digits.length()) + digits;
        }
        String currency = currency(format);
        return currency.isEmpty() ? digits : digits + " " + currency;
    }

    private static String currency(String format) {
        Matcher literal = QUOTED.matcher(format);
        while (literal.find()) {
            for (int group = 1; group <= literal.groupCount(); group++) {
                String text = literal.group(group);
                if (text != null && CurrencyNames.code(text).isPresent()) {
                    return text.strip();
                }
            }
        }
        Matcher sign = CURRENCY.matcher(format);
        return sign.find() ? sign.group() : "";
    }

    private String date(BigDecimal value, String format) {
        try {
            LocalDateTime time = (from1904 ? DAY_0_OF_1904 : DAY_0)
                    .plusSeconds(
                            value.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue());
            boolean hasDate = Pattern.compile("(?i)[yd]").matcher(format).find();
            if (!hasDate) {
                return time.toLocalTime().toString();
            }
            return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString()
                    : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        } catch (DateTimeException | ArithmeticException _) {
            return value.toPlainString();
        }
    }
}
