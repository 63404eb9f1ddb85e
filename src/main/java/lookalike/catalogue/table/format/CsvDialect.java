package lookalike.catalogue.table.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text is divided into fields.
 *
 * @param text with quotation marks doubled where they were escaped by backslashes, and tabs instead of runs of blanks
 *     if these divide it; lines are where they were
 * @param delimiter between fields
 * @param name of the delimiter
 * @param declared lines above the table that only tell the delimiter or the number of rows: 0 or 1
 */
record CsvDialect(String text, char delimiter, String name, int declared) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 200;
    /** Rows that must have as many fields as most, for blanks to divide them. */
    private static final double EVEN = 0.9;

    /** The line that tells Excel the delimiter. */
    private static final Pattern DECLARED = Pattern.compile("\"?sep=([,;\\t|])\"?\\R");
    /** The number of rows, in the first line of DeepFashion's lists. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}\\h*\\R");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    static CsvDialect of(String text) {
        Matcher declared = DECLARED.matcher(text);
        if (declared.lookingAt()) {
            char delimiter = declared.group(1).charAt(0);
            return new CsvDialect(unescaped(text, delimiter), delimiter, name(delimiter), 1);
        }
        char delimiter = delimiter(text);
        double score = score(text, delimiter, SAMPLE);
        if (score < EVEN) {
            Matcher count = COUNT.matcher(text);
            boolean isCounted = count.lookingAt();
            String blanks = isCounted ? " +" : " {2,}";
            String tabs = head(isCounted ? text.substring(count.end()) : text).replaceAll(blanks, "\t");
            if (score(tabs, '\t', SAMPLE) > Math.max(EVEN, score)) {
                return new CsvDialect(text.replaceAll(blanks, "\t"), '\t', "blanks", isCounted ? 1 : 0);
            }
        }
        return new CsvDialect(unescaped(text, delimiter), delimiter, name(delimiter), 0);
    }

    private static String name(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }

    /** @return the first {@value #SAMPLE} lines */
    private static String head(String text) {
        int end = 0;
        for (int line = 0; line < SAMPLE && end >= 0; line++) {
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 ? text : text.substring(0, end);
    }

    /**
     * @return the delimiter that splits most of the first rows into as many fields as most of them, more than one;
     *     among equals the one with more fields; the comma if none does, as in a CSV of one column
     */
    static char delimiter(String text) {
        char best = DELIMITERS[0];
        double highest = 0;
        for (char delimiter : DELIMITERS) {
            double score = score(text, delimiter, SAMPLE);
            if (score > highest) {
                highest = score;
                best = delimiter;
            }
        }
        return best;
    }

    /**
     * Share of rows with as many fields as most rows, counting from the widest of the first; the number of fields,
     * never over a million, breaks ties.
     */
    private static double score(String text, char delimiter, int sample) {
        CsvRecords records = new CsvRecords(text, delimiter);
        Map<Integer, Integer> often = new HashMap<>();
        int rows = 0;
        for (; rows < sample && records.hasNext(); rows++) {
            int fields = records.next() instanceof TableRow.Whole(long _, List<String> cells) ? cells.size() : 0;
            if (fields > 1) {
                often.merge(fields, 1, Integer::sum);
            }
        }
        int all = rows;
        return often.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> (double) most.getValue() / all + most.getKey() * 1e-6).orElse(0.0);
    }

    /**
     * Programs of Unix and MySQL write {@code \"} for a quotation mark within quotation marks.
     *
     * @return the text with such marks doubled, if more rows can be read so
     */
    private static String unescaped(String text, char delimiter) {
        if (text.indexOf("\\\"") < 0) {
            return text;
        }
        String best = text;
        double highest = score(text, delimiter, Integer.MAX_VALUE);
        // A backslash before the mark at the end of a field may be one of a path: C:\pictures\
        String inner = "\\\\\"(?![" + (delimiter == '|' ? "\\|" : delimiter) + "\r\n]|$)";
        for (String candidate : List.of(text.replaceAll(inner, "\"\""), escapesDoubled(text))) {
            double score = score(candidate, delimiter, Integer.MAX_VALUE);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best;
    }

    private static String escapesDoubled(String text) {
        return ESCAPED.matcher(text).replaceAll(
                found -> found.group(1).equals("\"") ? "\"\"" : Matcher.quoteReplacement(found.group()));
    }
}
