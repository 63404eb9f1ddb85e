/**
 * Pictures on screen: from a file's bytes to something a tile can show, never stretched and never cropped.
 * <p>Start at {@link lookalike.ui.pictures.Pictures}, which loads in the background, and
 * {@link lookalike.ui.pictures.PictureView}, which shows. Everything is decoded by the program's own reader, so that
 * the window shows exactly the formats that it can search.
 */
package lookalike.ui.pictures;
