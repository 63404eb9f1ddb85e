/**
 * Decodes HEIC and AVIF by the system's libheif, where it is installed: there is no decoder for Java.
 * <p>Start at {@link lookalike.image.heif.HeifDecoder}. On Linux the library is the distribution's ({@code libheif1});
 * on macOS that of Homebrew or MacPorts is tried, which was not tested there. On Windows none is looked for: the
 * system's decoder is an extension from a store, and a library that is found by its bare name may be anybody's. Where
 * there is none, these pictures are refused with the advice to export them as JPEG.
 */
@NullMarked
package lookalike.image.heif;

import org.jspecify.annotations.NullMarked;
