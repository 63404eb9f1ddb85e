package lookalike.catalogue.table.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import lookalike.catalogue.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV's text, including the header, of any number of fields. FastCSV fails at a quotation mark that
 * is never closed or has text after it. Then only the line in which the record began is marked as broken, and reading
 * goes on with the next: one stray mark must not swallow the rows up to the following one.
 */
final class CsvRecords implements Iterator<TableRow> {

    private final String text;
    private final char delimiter;
    private Iterator<CsvRecord> records;
    /** Start of {@code records}: their line 1 is line {@code base + 1} of the text. */
    private int offset;
    private long base;
    /** The line after the last record that could be read. */
    private long next = 1;
    private @Nullable TableRow upcoming;

    CsvRecords(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        restart();
        upcoming = advance();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public TableRow next() {
        if (upcoming == null) {
            throw new NoSuchElementException();
        }
        TableRow row = upcoming;
        upcoming = advance();
        return row;
    }

    private @Nullable TableRow advance() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            long line = base + record.getStartingLineNumber();
            next = line + 1 + record.getFields().stream().mapToLong(CsvRecords::lineBreaks).sum();
            return TableRow.of(line, record.getFields());
        } catch (CsvParseException problem) {
            moveTo(next);
            while (offset < text.length() && isBreak(text.charAt(offset))) {
                moveTo(base + 2);
            }
            TableRow broken = new TableRow.Broken(base + 1, reason(problem));
            moveTo(base + 2);
            next = base + 1;
            restart();
            return broken;
        }
    }

    /** FastCSV tells only in words what was wrong. */
    private SkipReason reason(CsvParseException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("limit of " + TableRow.MOST_COLUMNS)) {
                return new SkipReason.ManyFields(TableRow.MOST_COLUMNS);
            }
        }
        return SkipReason.UnclosedQuote.in(delimiter);
    }

    private void restart() {
        StringReader rest = new StringReader(text);
        try {
            if (rest.skip(offset) != offset) {
                throw new IllegalStateException("the text has become shorter");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        records = CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.of(each -> each.maxFields(TableRow.MOST_COLUMNS)), rest).iterator();
    }

    /** Skips to the beginning of a line. */
    private void moveTo(long line) {
        while (base + 1 < line && offset < text.length()) {
            char c = text.charAt(offset++);
            if (c == '\r' && offset < text.length() && text.charAt(offset) == '\n') {
                offset++;
            }
            if (isBreak(c)) {
                base++;
            }
        }
    }

    private static long lineBreaks(String field) {
        long breaks = 0;
        for (int i = 0; i < field.length(); i++) {
            boolean second = field.charAt(i) == '\n' && i > 0 && field.charAt(i - 1) == '\r';
            if (isBreak(field.charAt(i)) && !second) {
                breaks++;
            }
        }
        return breaks;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
