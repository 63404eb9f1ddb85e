/**
 * The main colours of a garment, and colours by name.
 * <p>Start at {@link lookalike.image.palette.Palette}. Colours are in CIELAB, where distances are near those that
 * people see. Knows decoded pictures; no features and no products.
 */
@NullMarked
package lookalike.image.palette;

import org.jspecify.annotations.NullMarked;
