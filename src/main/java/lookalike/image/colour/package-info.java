/**
 * Converts levels of other colour spaces to sRGB where ImageIO does not: in PNG, and in what other decoders give.
 * {@link lookalike.image.colour.CieLab} leads on from sRGB to colours as people see them.
 * <p>Start at {@link lookalike.image.colour.SourceColour}. Profiles are converted by the Java runtime's colour
 * management; the formulas for primaries and transfer functions are those of ITU-T H.273 and of Lindbloom.
 */
@NullMarked
package lookalike.image.colour;

import org.jspecify.annotations.NullMarked;
