package lookalike.cli.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a day of the calendar. */
final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            throw new TypeConversionException("'%s' is no day; write year-month-day, for instance 2026-11-29"
                    .formatted(text));
        }
    }
}
