package lookalike.catalogue.table.format;

/** Finds the delimiter of a CSV. */
final class CsvDialect {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 200;

    private CsvDialect() {}

    /**
     * @return the delimiter that splits most of the first rows into as many fields as the header, more than one;
     *     among equals the one with more fields; the comma if none does, as in a CSV of one column
     */
    static char delimiter(String text) {
        char best = DELIMITERS[0];
        double highest = 0;
        for (char delimiter : DELIMITERS) {
            double score = score(text, delimiter);
            if (score > highest) {
                highest = score;
                best = delimiter;
            }
        }
        return best;
    }

    /**
     * Share of rows with as many fields as the header first; the number of fields, never over a million, breaks ties.
     */
    private static double score(String text, char delimiter) {
        CsvRecords records = new CsvRecords(text, delimiter);
        int header = 0;
        int even = 0;
        int rows = 0;
        for (; rows < SAMPLE && records.hasNext(); rows++) {
            int fields = records.next() instanceof TableRow.Whole whole ? whole.cells().size() : 0;
            header = rows == 0 ? fields : header;
            even += fields == header ? 1 : 0;
        }
        return header < 2 ? 0 : (double) even / rows + header * 1e-6;
    }
}
