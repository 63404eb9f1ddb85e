package lookalike.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import lookalike.image.colour.SourceColour;
import lookalike.image.format.CanvasFrame;
import lookalike.image.format.JpegStructure;
import lookalike.image.format.PictureFormat;
import lookalike.image.format.PngChunks;
import org.jspecify.annotations.Nullable;

/**
 * What decoded a picture. It is stored beside the picture's features, so that those of pictures which an earlier
 * decoder got wrong are computed again, and only those.
 *
 * @param format a {@link PictureFormat}'s name, or {@value #UNKNOWN} for files of no known format
 * @param number 0 where nothing decoded the format; raised whenever some files of the format are decoded to other
 *     pixels than before, or refused, or no longer refused; not for lower limits of size, as what was decoded above
 *     them is right
 */
public record DecoderVersion(String format, int number) {

    /** The decoders of the first release, which stored no version. */
    public static final DecoderVersion FIRST_RELEASE = new DecoderVersion("", 1);

    private static final String UNKNOWN = "OTHER";
    private static final int MOST_HEADER = 1 << 18;

    /**
     * @param line as {@link #line()} gives it; null where the first release stored nothing
     * @return the version; {@link #FIRST_RELEASE} if it is none, so that the file is read again
     */
    public static DecoderVersion parse(@Nullable String line) {
        if (line == null || !line.matches("[A-Z0-9_]+/[0-9]{1,6}")) {
            return FIRST_RELEASE;
        }
        int slash = line.indexOf('/');
        return new DecoderVersion(line.substring(0, slash), Integer.parseInt(line, slash + 1, line.length(), 10));
    }

    /** @return the version in this program that decodes, or refuses, this file */
    public static DecoderVersion of(byte[] file) {
        return PictureFormat.of(head(file)).map(DecoderVersion::of).orElseGet(() -> new DecoderVersion(UNKNOWN, 1));
    }

    private static byte[] head(byte[] file) {
        return Arrays.copyOf(file, Math.min(file.length, PictureFormat.HEAD_BYTES));
    }

    private static DecoderVersion of(PictureFormat format) {
        return new DecoderVersion(format.name(), switch (format) {
            // 2: cut short is refused, orientation in XMP
            case JPEG -> 2;
            // 2: colour, orientation
            case PNG -> 2;
            // 2: the frame on its canvas
            case GIF -> 2;
            // 2: lossy pictures, which imageio-webp 3.14.0 drew wrong, by libwebp; the frame on its canvas
            case WEBP -> 2;
            // 2: unsupported is not damaged, orientation in XMP
            case TIFF -> 2;
            case HEIC, AVIF -> format.isReadable() ? 1 : 0;
            default -> 1;
        });
    }

    /** @return whether this program has no later version for files of this format */
    public boolean isCurrent() {
        if (this.equals(FIRST_RELEASE)) {
            return false;
        }
        return format.equals(UNKNOWN) || Arrays.stream(PictureFormat.values())
                .anyMatch(known -> known.name().equals(format) && of(known).number <= number);
    }

    /**
     * Decides without decoding, and in doubt for yes.
     *
     * @param file that this version decoded
     * @return whether this program may decode it to other pixels, or refuse it
     */
    public boolean mayDiffer(byte[] file) {
        if (isCurrent()) {
            return false;
        }
        PictureFormat known = PictureFormat.of(head(file)).orElse(null);
        return switch (known) {
            case null -> true;
            case BMP -> false;
            case JPEG -> mayDiffer(JpegStructure.of(file)) || hasOrientationInXmp(file);
            case GIF -> CanvasFrame.ofGif(file).filter(CanvasFrame::isWhole).isEmpty();
            case PNG ->
                SourceColour.ofPng(PngChunks.of(file)).isPresent() || OrientationReader.isInText(PngChunks.of(file));
            default -> true;
        };
    }

    /** A fault between both ends that leaves no gap is not found again: that would take as long as decoding. */
    private static boolean mayDiffer(JpegStructure jpeg) {
        return !jpeg.hasEnd() || !jpeg.hasAllScans() || jpeg.isTooShort() || jpeg.longestZeros() >= JpegChecks.GAP;
    }

    private static boolean hasOrientationInXmp(byte[] file) {
        // Latin-1 keeps every byte; XMP lies within the first segments.
        return new String(file, 0, Math.min(file.length, MOST_HEADER), ISO_8859_1).contains("tiff:Orientation");
    }

    /** @return as text, for storing */
    public String line() {
        return format + "/" + number;
    }
}
