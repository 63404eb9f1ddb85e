/**
 * Pictures on screen: from a file's bytes to a picture for a tile, never stretched and never cropped.
 * <p>Start at {@link lookalike.ui.pictures.Pictures}, which loads in the background, and
 * {@link lookalike.ui.pictures.PictureView}, which shows. Everything is decoded by the program's own decoder, so that
 * the window shows exactly the formats that it can search.
 */
@NullMarked
package lookalike.ui.pictures;

import org.jspecify.annotations.NullMarked;
