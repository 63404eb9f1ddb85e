package lookalike.catalogue.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Recognises files that may be tables of products, by their names and, for plain texts, by their first lines. */
final class TableName {

    /** Extensions of tables that are read. */
    private static final Set<String> READ =
            Set.of("csv", "tsv", "tab", "xlsx", "xlsm", "json", "jsonl", "ndjson", "xml");
    /** Extensions of tables that are not. */
    private static final Set<String> NOT_READ = Set.of("xls", "xlsb", "ods", "fods", "numbers", "parquet", "feather",
            "arrow", "avro", "orc", "sqlite", "sqlite3", "mdb", "accdb", "dbf", "sav", "dta", "rds", "rdata");
    /** Extensions of texts, which are tables if they look like one. */
    private static final Set<String> TEXTS = Set.of("", "txt", "text", "dat", "asc", "prn");
    /** Files of programs in a project's folder. */
    private static final Set<String> OF_PROGRAMS = Set.of("package.json", "package-lock.json", "composer.json",
            "tsconfig.json", "pom.xml", "sitemap.xml", "web.config.xml", "dataset-metadata.json");
    private static final int LINES = 3;

    private TableName() {}

    /** @return whether the extension is that of a table which may be read */
    static boolean isTable(String path) {
        return READ.contains(PictureName.ending(path)) && !OF_PROGRAMS.contains(PictureName.file(path));
    }

    /** @return whether the extension is that of a table which is not read */
    static boolean isUnsupported(String ending) {
        return NOT_READ.contains(ending);
    }

    /** @return whether many programs write other content, which is read, under this extension */
    static boolean isOftenAnother(String ending, byte[] head) {
        return ending.equals("xls") && !new String(head, ISO_8859_1).startsWith("\u00D0\u00CF\u0011\u00E0");
    }

    /**
     * @param head the file's first bytes
     * @return whether a file without the extension of a table is one: a text whose first lines have equally many
     *     commas, semicolons or bars, or two lines equally many tabs, or lines of JSON
     */
    static boolean looksLikeTable(String path, byte[] head) {
        String name = PictureName.file(path).toLowerCase(Locale.ROOT);
        boolean copy = READ.stream().anyMatch(ending -> name.contains("." + ending));
        if (!copy && !TEXTS.contains(PictureName.ending(path))) {
            return false;
        }
        String text = new String(head, ISO_8859_1).replace("\0", "");
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        // The last line may be cut.
        List<String> first = lines.subList(0, Math.min(LINES, Math.max(lines.size() - 1, Math.min(lines.size(), 2))));
        if (first.isEmpty() || text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')) {
            return false;
        }
        // DeepFashion's lists begin with the number of rows, and have blanks between the columns.
        boolean isCounted = lines.size() > 2 && lines.getFirst().strip().matches("\\d{1,9}")
                && lines.get(1).strip().matches("\\S+( +\\S+)+");
        // In a text for readers, a space follows a comma.
        List<String> cells = first.stream().map(line -> line.replace(", ", " ")).toList();
        return isCounted || isDividedByTabs(lines)
                || first.size() > 1 && ";|,".chars().anyMatch(separator -> isEven(cells, separator))
                || first.getFirst().strip().startsWith("{\"");
    }

    /** Titles or notes may stand above the rows, as in Amazon's flat files; tabs are rare in other texts. */
    private static boolean isDividedByTabs(List<String> lines) {
        return IntStream.range(1, lines.size()).anyMatch(
                line -> count(lines.get(line), '\t') > 0
                        && count(lines.get(line), '\t') == count(lines.get(line - 1), '\t'));
    }

    private static boolean isEven(List<String> lines, int separator) {
        long often = count(lines.getFirst(), separator);
        return often > 0 && lines.stream().allMatch(line -> count(line, separator) == often);
    }

    private static long count(String line, int separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
