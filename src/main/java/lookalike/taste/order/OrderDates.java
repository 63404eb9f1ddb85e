package lookalike.taste.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as shops write them: 2026-11-29, 20261129, 29.11.2026, seconds or milliseconds since 1970, each with or
 * without a time of day. In 11/29/2026 the month is first, unless some date of the table would have more than twelve.
 */
final class OrderDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[.-](\\d{1,2})[.-](\\d{2}|\\d{4})(?:[T ,].*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})(?:[T ,].*)?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final int MONTHS = 12;

    private boolean isDayFirst;

    /** Learns from a cell of the column in which order days and months are. */
    void learn(String cell) {
        Matcher date = SLASHES.matcher(cell.strip());
        isDayFirst |= date.matches() && Integer.parseInt(date.group(1)) > MONTHS;
    }

    /** @return the date in a cell */
    Optional<LocalDate> read(String cell) {
        String text = cell.strip();
        try {
            Matcher seconds = SECONDS.matcher(text);
            if (seconds.matches()) {
                return Optional.of(day(Long.parseLong(seconds.group(1)) * 1000));
            }
            if (MILLISECONDS.matcher(text).matches()) {
                return Optional.of(day(Long.parseLong(text)));
            }
            Matcher year = YEAR_FIRST.matcher(text);
            Matcher compact = COMPACT.matcher(text);
            if (year.matches() || compact.matches()) {
                Matcher found = year.matches() ? year : compact;
                return Optional.of(day(found.group(1), found.group(2), found.group(3)));
            }
            Matcher day = DAY_FIRST.matcher(text);
            if (day.matches()) {
                return Optional.of(day(day.group(3), day.group(2), day.group(1)));
            }
            Matcher slashes = SLASHES.matcher(text);
            return slashes.matches() ? Optional.of(isDayFirst
                    ? day(slashes.group(3), slashes.group(2), slashes.group(1))
                    : day(slashes.group(3), slashes.group(1), slashes.group(2))) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate day(long milliseconds) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
    }

    private static LocalDate day(String year, String month, String day) {
        int full = Integer.parseInt(year);
        return LocalDate.of(full < 100 ? 2000 + full : full, Integer.parseInt(month), Integer.parseInt(day));
    }
}
