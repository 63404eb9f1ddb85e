package lookalike.catalogue;

import lookalike.Fact;
import lookalike.PlainFact;

/**
 * An item of a catalogue that was skipped, and why. Never fatal, never silent.
 *
 * @param kind of problem
 * @param place the file or row, so that the user can find it: {@code images/12.jpg}, {@code styles.csv:6044}
 * @param reason as a {@link PlainFact}, which is the form that the database stores: a {@link SkipReason}, a
 *     {@link FileSkipReason}, or a problem of decoding a picture
 */
public record CatalogueProblem(Kind kind, String place, Fact reason) {

    public CatalogueProblem {
        reason = PlainFact.of(reason);
    }

    /** The kinds of problems, in the order in which they are listed. */
    public enum Kind implements Fact {
        /** A table whose rows are not used: another one tells more, it names no picture, or it cannot be read. */
        TABLE_NOT_USED,
        /** A row of the CSV that cannot be read. */
        BROKEN_ROW,
        /** A row whose picture is missing. */
        ROW_WITHOUT_IMAGE,
        /** A row whose id or picture an earlier row already has. */
        DUPLICATE_ROW,
        /** A picture that no row mentions; it becomes a product without attributes. */
        IMAGE_WITHOUT_ROW,
        /** A cell of a known column that cannot be read, such as a price in words; the product is kept. */
        BROKEN_VALUE,
        /** A cell that can be read in more than one way, such as a range of prices; the product is kept. */
        UNCLEAR_VALUE,
        /** A picture that cannot be decoded, or whose file has an invalid path. */
        BROKEN_IMAGE,
        /** A picture in a format that is not decoded. */
        UNSUPPORTED_IMAGE,
        /** A file that is neither picture nor table and may hold products, such as a film or an archive. */
        OTHER_FILE,
        /** A folder whose files are not listed: one of a system, or one that cannot be read. */
        FOLDER_LEFT_OUT,
        /** Names of pictures in the table that are numbers which a spreadsheet changed; the pictures were found. */
        CHANGED_NUMBER,
        /** A picture that is a resized copy of another and so no product. */
        RESIZED_COPY
    }
}
