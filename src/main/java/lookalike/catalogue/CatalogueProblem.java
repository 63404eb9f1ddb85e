package lookalike.catalogue;

import lookalike.Fact;
import lookalike.PlainFact;

/**
 * Something of a catalogue that was skipped, and why. Never fatal, never silent.
 *
 * @param kind what sort of problem it is
 * @param place the file or row it concerns, as the user can find it: {@code images/12.jpg}, {@code styles.csv:6044}
 * @param reason as a {@link PlainFact}, which is what the database keeps: a {@link SkipReason}, or the problem that a
 *               picture's decoder had
 */
public record CatalogueProblem(Kind kind, String place, Fact reason) {

    public CatalogueProblem {
        reason = PlainFact.of(reason);
    }

    /** The sorts of problems, in the order in which they are listed. */
    public enum Kind implements Fact {
        /** A row of the CSV that cannot be read. */
        BROKEN_ROW,
        /** A row whose picture is not there. */
        ROW_WITHOUT_IMAGE,
        /** A row whose id or picture an earlier row already has. */
        DUPLICATE_ROW,
        /** A picture that no row mentions; it becomes a product without attributes. */
        IMAGE_WITHOUT_ROW,
        /** A cell of a known column that cannot be read, such as a price in words; the product is kept. */
        BROKEN_VALUE,
        /** A picture that cannot be decoded, or whose file has a path that cannot be used. */
        BROKEN_IMAGE
    }
}
