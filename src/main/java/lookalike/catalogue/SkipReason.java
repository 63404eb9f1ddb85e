package lookalike.catalogue;

import lookalike.Fact;

/** Why a row, a cell or a picture of a catalogue was skipped; one clause in each face's words. */
public sealed interface SkipReason extends Fact {

    /** The reasons that need no value. */
    enum Known implements SkipReason {
        /** A link of the file system to nothing. */
        DEAD_LINK,
        /** A file name that no zip could hold. */
        BACKSLASH,
        /** An entry of a zip that would lie outside of its folder. */
        LEADS_OUT,
        /** A second entry of a zip by the same name. */
        TWICE,
        /** {@link UnclosedQuote} in a table separated by tabs. */
        UNCLOSED_QUOTE_TAB
    }

    /** What a cell should have been. */
    enum Wanted implements Fact { PRICE, NUMBER, COUNT, LINK }

    /** A quotation mark that is not closed, or not followed by the separator. */
    record UnclosedQuote(String separator) implements SkipReason {
        /** @return the reason for a table with this separator */
        public static SkipReason in(char separator) {
            return separator == '\t' ? Known.UNCLOSED_QUOTE_TAB : new UnclosedQuote(String.valueOf(separator));
        }
    }

    /** A row with too few fields. */
    record FewFields(int found, int wanted) implements SkipReason { }

    /**
     * A row that leaves its picture out.
     *
     * @param column the header of the column that names pictures
     */
    record NoPictureNamed(String column) implements SkipReason { }

    /**
     * A row whose picture is not there.
     *
     * @param cell as it names it
     */
    record NoSuchPicture(String cell) implements SkipReason { }

    /**
     * A row whose picture belongs to an earlier one.
     *
     * @param line of the earlier row
     */
    record PictureTaken(String image, long line) implements SkipReason { }

    /** A row whose id belongs to an earlier one. */
    record IdTaken(String id) implements SkipReason { }

    /**
     * A picture whose row went to another of the same name with another ending.
     *
     * @param id of the product it became
     */
    record RowOfTwin(String twin, String id) implements SkipReason { }

    /** A picture that no row names. */
    record NoRow(String table) implements SkipReason { }

    /** A cell that is not what its column means. */
    record WrongCell(String column, String cell, Wanted wanted) implements SkipReason { }

    /** What an earlier release wrote down, which was an English clause. */
    record AsTold(String text) implements SkipReason { }
}
