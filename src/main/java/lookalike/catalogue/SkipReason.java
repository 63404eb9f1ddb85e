package lookalike.catalogue;

import lookalike.Fact;

/** Why a row, a cell or a picture of a catalogue was skipped. Faces word it as a clause. */
public sealed interface SkipReason extends Fact {

    /** Reasons without a value. */
    enum Known implements SkipReason {
        /** A symbolic link to a missing file. */
        DEAD_LINK,
        /** A file name with a backslash, which no zip could hold. */
        BACKSLASH,
        /** An entry of a zip whose path leads out of its folder. */
        LEADS_OUT,
        /** A second entry of a zip with the same name. */
        TWICE,
        /** {@link UnclosedQuote} in a table separated by tabs. */
        UNCLOSED_QUOTE_TAB,
        /** A row with a cell of over a million characters. */
        LARGE_CELL,
        /** A line or item of JSON that cannot be read. */
        BAD_JSON,
        /** Elements of XML from one on that cannot be read. */
        BAD_XML
    }

    /** The expected content of a cell. */
    enum Wanted implements Fact { PRICE, NUMBER, COUNT, LINK }

    /** A quotation mark that is not closed, or not followed by the separator. */
    record UnclosedQuote(String separator) implements SkipReason {
        /** @return the reason for a table with this separator */
        public static SkipReason in(char separator) {
            return separator == '\t' ? Known.UNCLOSED_QUOTE_TAB : new UnclosedQuote(String.valueOf(separator));
        }
    }

    /** A row with too few fields. */
    record FewFields(int found, int wanted) implements SkipReason {}

    /** A row with more fields than a table can have columns. */
    record ManyFields(int most) implements SkipReason {}

    /**
     * A row whose cell for the picture is blank.
     *
     * @param column the header of the column that names pictures
     */
    record NoPictureNamed(String column) implements SkipReason {}

    /**
     * A row whose picture is missing.
     *
     * @param cell that names the picture
     */
    record NoSuchPicture(String cell) implements SkipReason {}

    /**
     * A row whose picture belongs to an earlier one. Only in databases of earlier releases: now both are products.
     *
     * @param line of the earlier row
     */
    record PictureTaken(String image, long line) implements SkipReason {}

    /** A row whose id belongs to an earlier one. */
    record IdTaken(String id) implements SkipReason {}

    /**
     * A picture whose row belongs to another picture with the same name and another extension.
     *
     * @param id of the product that it became
     */
    record RowOfTwin(String twin, String id) implements SkipReason {}

    /** A row with the same contents as an earlier one. */
    record SameRow(String image) implements SkipReason {}

    /**
     * Names of further pictures in a column that no file has; the products have others.
     *
     * @param names how many
     * @param example one of them
     */
    record FurtherMissing(String column, int names, String example) implements SkipReason {}

    /**
     * Cells whose number a spreadsheet changed, and whose picture was found all the same.
     *
     * @param cells how many
     * @param cell the first of them
     * @param image the picture found for it
     */
    record ChangedNumbers(int cells, String cell, String image) implements SkipReason {}

    /** A resized copy of this picture. */
    record CopyOf(String image) implements SkipReason {}

    /** A picture that no row names. */
    record NoRow(String table) implements SkipReason {}

    /** A cell that does not fit its column's meaning. */
    record WrongCell(String column, String cell, Wanted wanted) implements SkipReason {}

    /**
     * A price that is a range, or that of the cheapest variant.
     *
     * @param amount the lowest, which counts
     */
    record LowestPrice(String column, String cell, String amount) implements SkipReason {}

    /** A reason stored by an earlier release, which was an English clause. */
    record AsTold(String text) implements SkipReason {}
}
