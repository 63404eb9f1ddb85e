package lookalike.catalogue.table.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lookalike.UncheckedLookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.TableException;
import lookalike.catalogue.TableLayout;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an Excel file ({@code .xlsx}): the first visible one with usual headers, or else the first with rows of
 * several cells. Formulas count as Excel last computed them.
 */
final class ExcelTable {

    /** Columns beyond this are stray cells far to the right. */
    private static final int WIDEST = 2000;

    /** Rows and cells looked at to choose a sheet; several may be the same part, and each a million blank rows. */
    private static final long MOST_LOOKED = 50_000_000;
    /** Characters of all cells: a million rows of a thousand. A shared text may be named by each of them. */
    private static final long MOST_CHARACTERS = 1L << 30;

    private ExcelTable() {}

    /** @throws CatalogueException if the file is damaged, or all of its sheets are empty */
    static Table of(String name, byte[] bytes) throws CatalogueException {
        ReadableWorkbook workbook;
        try {
            WorkbookLimits.check(name, bytes);
            workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (IOException problem) {
            throw new TableException.UnreadableTable(name, problem);
        } catch (RuntimeException damage) {
            throw unreadable(name, damage);
        }
        try {
            return table(name, workbook);
        } catch (IOException problem) {
            throw new TableException.UnreadableTable(name, problem);
        } catch (RuntimeException damage) {
            throw unreadable(name, damage);
        }
    }

    /** @param damage as the reader of workbooks tells it, with exceptions of many kinds */
    private static TableException unreadable(String name, RuntimeException damage) {
        return new TableException.UnreadableTable(name, new IOException(damage.getMessage(), damage));
    }

    private static Table table(String name, ReadableWorkbook workbook) throws IOException, CatalogueException {
        ExcelCells cells = new ExcelCells(workbook.isDate1904());
        AtomicLong looked = new AtomicLong();
        Sheet best = null;
        List<Row> head = List.of();
        boolean known = false;
        for (Sheet sheet : workbook.getSheets().filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                .toList()) {
            List<Row> rows;
            try (Stream<Row> stream = sheet.openStream()) {
                rows = stream.takeWhile(row -> looked.addAndGet(1 + row.getCellCount()) < MOST_LOOKED)
                        .filter(row -> cells.width(row) > 0).limit(HeaderRow.ROWS).toList();
            }
            boolean isTable = rows.stream().anyMatch(row -> cells.width(row) > 1) && rows.size() > 1;
            boolean hasHeaders = rows.stream().anyMatch(row -> cells.of(row, cells.width(row)).stream()
                    .filter(ColumnHeaders::isKnown).count() > 1);
            if (!known && (hasHeaders || best == null && (isTable || !rows.isEmpty()))) {
                best = sheet;
                head = rows;
                known = hasHeaders;
            }
        }
        if (best == null) {
            throw new TableException.EmptyCsv(name);
        }
        return table(name, best, head, cells);
    }

    private static Table table(String name, Sheet sheet, List<Row> head, ExcelCells cells) {
        HeaderRow.Found found = HeaderRow.find(head.stream().map(row -> cells.of(row, cells.width(row))).toList());
        boolean none = found.header() == HeaderRow.NONE;
        int widest = Math.min(WIDEST, head.subList(found.first() == 0 ? 0 : found.first() - 1, head.size()).stream()
                .mapToInt(cells::width).max().orElse(1));
        List<String> headers = none ? Collections.nCopies(widest, "")
                : cells.of(head.get(found.header()), Math.max(widest, cells.width(head.get(found.header()))));
        int first = found.first() < head.size() ? head.get(found.first()).getRowNum() : Integer.MAX_VALUE;
        TableLayout layout = new TableLayout("Excel (" + sheet.getName() + ")", "",
                none ? TableLayout.NO_HEADER : head.get(found.header()).getRowNum());
        return new ReparsedTable(name, HeaderRow.distinct(headers), layout,
                () -> new Rows(name, sheet, cells, first, headers.size()));
    }

    /** The rows of a sheet from one on, without blank ones. */
    private static final class Rows implements Iterator<TableRow> {

        private final String name;
        private final ExcelCells cells;
        private final int first;
        private final int width;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private @Nullable Row next;
        private long characters;

        Rows(String name, Sheet sheet, ExcelCells cells, int first, int width) {
            this.name = name;
            this.cells = cells;
            this.first = first;
            this.width = width;
            try {
                stream = sheet.openStream();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            rows = stream.iterator();
            advance();
        }

        private void advance() {
            next = null;
            try {
                while (next == null && rows.hasNext()) {
                    Row row = rows.next();
                    next = row.getRowNum() >= first && cells.width(row) > 0 ? row : null;
                }
            } catch (RuntimeException damage) {
                stream.close();
                throw new UncheckedLookalikeException(unreadable(name, damage));
            }
            if (next == null) {
                stream.close();
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public TableRow next() {
            Row row = Optional.ofNullable(next).orElseThrow();
            advance();
            List<String> texts = cells.of(row, width);
            texts.forEach(text -> characters += text.length());
            if (characters > MOST_CHARACTERS) {
                throw new UncheckedLookalikeException(new TableException.LargeWorkbook(name));
            }
            return TableRow.of(row.getRowNum(), texts);
        }
    }
}
