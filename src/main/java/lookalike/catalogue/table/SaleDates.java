package lookalike.catalogue.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a sale price holds: by its dates, as shop systems write them, or because a cell says yes or no. */
final class SaleDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[.-](\\d{1,2})[.-](\\d{2}|\\d{4})(?:[T ,].*)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})(?:[T ,].*)?");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non", "nee", "nie", "não", "off");

    private final LocalDate today;

    SaleDates(LocalDate today) {
        this.today = today;
    }

    /**
     * @param from the first day, both days as {@code first/last}, or yes or no; may be blank
     * @param until the last day; may be blank
     * @return false if one of them speaks against it; what cannot be read does not
     */
    boolean isInForce(String from, String until) {
        if (NO.contains(from.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int slash = from.indexOf('/');
        boolean both = slash >= 0 && YEAR_FIRST.matcher(from.substring(0, slash)).matches();
        Optional<LocalDate> first = date(both ? from.substring(0, slash) : from);
        Optional<LocalDate> last = date(both ? from.substring(slash + 1) : until);
        return first.filter(today::isBefore).isEmpty() && last.filter(today::isAfter).isEmpty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            Matcher year = YEAR_FIRST.matcher(text.strip());
            if (year.matches()) {
                return date(year.group(1), year.group(2), year.group(3));
            }
            Matcher day = DAY_FIRST.matcher(text.strip());
            if (day.matches()) {
                return date(day.group(3), day.group(2), day.group(1));
            }
            Matcher month = MONTH_FIRST.matcher(text.strip());
            return month.matches() ? date(month.group(3), month.group(1), month.group(2)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int full = Integer.parseInt(year);
        return full == 0 ? Optional.empty() : Optional.of(LocalDate.of(full < 100 ? 2000 + full : full,
                Integer.parseInt(month), Integer.parseInt(day)));
    }
}
