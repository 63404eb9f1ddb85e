package lookalike.catalogue.table.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.TableException;
import lookalike.catalogue.TableKind;

/** Reads a table's file. Its content tells what kind of file it is, never its extension. */
public final class TableFormat {

    private static final int START = 4096;

    private TableFormat() {}

    /**
     * @param name of the file, so that the user can find it
     * @param bytes the whole file
     * @throws CatalogueException if it is empty, its header cannot be read, or it is of a kind that is not read
     */
    public static Table read(String name, byte[] bytes) throws CatalogueException {
        Table table = any(name, bytes);
        List<String> columns = table.columns();
        if (columns.size() > TableRow.MOST_COLUMNS) {
            throw new TableException.ManyColumns(name, columns.size(), TableRow.MOST_COLUMNS);
        }
        return table;
    }

    private static Table any(String name, byte[] bytes) throws CatalogueException {
        if (starts(bytes, "PK\3\4")) {
            return packed(name, bytes);
        }
        Optional<TableKind> other = other(bytes);
        if (other.isPresent()) {
            throw new TableException.UnsupportedTable(name, other.get());
        }
        DecodedText text = DecodedText.of(bytes);
        String start = text.text().substring(0, Math.min(START, text.text().length())).stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            Optional<Table> table = JsonTable.of(name, text);
            if (table.isPresent()) {
                return table.get();
            }
        }
        return start.startsWith("<") ? markup(name, bytes, text, start) : CsvTable.of(name, text);
    }

    private static Table markup(String name, byte[] bytes, DecodedText text, String start) throws CatalogueException {
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw new TableException.UnsupportedTable(name, TableKind.EXCEL_XML);
        }
        if (lower.startsWith("<html") || lower.startsWith("<!doctype html") || lower.startsWith("<table")) {
            throw new TableException.UnsupportedTable(name, TableKind.WEB_PAGE);
        }
        // XML names its encoding itself; without a declaration it is what the text was found to be.
        boolean isDeclared =
                lower.startsWith("<?xml") && lower.substring(0, lower.indexOf('>') + 1).contains("encoding");
        Optional<Table> table = XmlTable.of(name, isDeclared || text.encoding().startsWith("UTF") ? bytes
                : text.text().getBytes(StandardCharsets.UTF_8));
        return table.isPresent() ? table.get() : CsvTable.of(name, text);
    }

    private static Table packed(String name, byte[] bytes) throws CatalogueException {
        Set<String> entries = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
                if (entries.contains("xl/workbook.xml")) {
                    return ExcelTable.of(name, bytes);
                }
            }
        } catch (IOException | IllegalArgumentException damage) {
            throw new TableException.UnreadableTable(name,
                    damage instanceof IOException problem ? problem : new IOException(damage));
        }
        boolean isNumbers = entries.stream().anyMatch(entry -> entry.endsWith(".iwa"));
        throw new TableException.UnsupportedTable(name, entries.contains("xl/workbook.bin") ? TableKind.XLSB
                : entries.contains("content.xml") ? TableKind.ODS : isNumbers ? TableKind.NUMBERS : TableKind.BINARY);
    }

    private static Optional<TableKind> other(byte[] bytes) {
        if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            String directory = new String(bytes, StandardCharsets.UTF_16LE);
            return Optional.of(directory.contains("EncryptedPackage") ? TableKind.PROTECTED : TableKind.XLS);
        }
        if (starts(bytes, "PAR1")) {
            return Optional.of(TableKind.PARQUET);
        }
        if (starts(bytes, "%PDF")) {
            return Optional.of(TableKind.PDF);
        }
        if (starts(bytes, "SQLite format 3")) {
            return Optional.of(TableKind.DATABASE);
        }
        return starts(bytes, "\u001F\u008B") || starts(bytes, "\u0089HDF") || starts(bytes, "\u0009\u0008")
                || starts(bytes, "ARROW1") || starts(bytes, "\u0089PNG") || starts(bytes, "\u00FF\u00D8\u00FF")
                        ? Optional.of(TableKind.BINARY) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, String start) {
        if (bytes.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((bytes[i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
