package lookalike.catalogue;

/**
 * How a table's file is laid out.
 *
 * @param format for instance {@code CSV (;)}, {@code Excel (Sheet1)}, {@code JSON lines}
 * @param encoding of the text, {@code UTF-8}; blank if the format decides it
 * @param headerLine the line or row of the header, from 1; 0 if the format needs none; -1 if the table has none
 */
public record TableLayout(String format, String encoding, long headerLine) {

    /** The table's first row is one of data; its columns are called by numbers. */
    public static final long NO_HEADER = -1;
}
