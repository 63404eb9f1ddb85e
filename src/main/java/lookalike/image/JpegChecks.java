package lookalike.image;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.image.format.JpegStructure;

/**
 * Finds JPEG files that decoders fill up with grey without a word, and those that cost far more than a picture is
 * worth. libjpeg decodes what is there, and reports the rest as warnings, which are taken seriously here.
 */
final class JpegChecks {

    /** All coefficients of a file with several scans are held at once, 128 bytes a block: with this many, 500 MB. */
    private static final long MOST_BLOCKS = 3_900_000;
    /** Arithmetic coding is decoded whole, outside the heap, with 7 bytes a pixel: 500 MB. */
    private static final long MOST_ARITHMETIC = 70_000_000;
    /** Lossless coding is decoded whole, in the heap, at some 50 ns a sample. */
    private static final long MOST_LOSSLESS = ImageIoDecoder.DECODED_WHOLE;
    /** Nanoseconds of one processor: five seconds. */
    private static final double MOST_COST = 5e9;
    /** As many zeros in a row, with a fault, are a gap; alone they may be a plain area. */
    static final int GAP = 64;

    private static final Pattern EXTRANEOUS = Pattern.compile("(\\d+) extraneous bytes before marker.*");

    private JpegChecks() {}

    /** @throws ImageException if the file cannot be decoded well, as far as its structure tells */
    static void before(JpegStructure jpeg, String place) throws ImageException {
        switch (jpeg.frame()) {
            case 0xC0, 0xC1, 0xC2 -> {
                if (jpeg.precision() > 8) {
                    throw new ImageException.Unsupported(place, UnsupportedKind.TWELVE_BIT_JPEG);
                }
            }
            case 0xC5, 0xC6, 0xC7, 0xCD, 0xCE, 0xCF ->
                throw new ImageException.Unsupported(place, UnsupportedKind.HIERARCHICAL_JPEG);
            case 0xCB -> throw new ImageException.Unsupported(place, UnsupportedKind.ARITHMETIC_JPEG);
            case 0xF7 -> throw new ImageException.Unsupported(place, UnsupportedKind.JPEG_LS);
            default -> {
                // Lossless or arithmetic coding, which some decoders know, or no frame.
            }
        }
        if (jpeg.frame() != 0 && jpeg.height() == 0) {
            // The height comes after the first scan.
            throw new ImageException.Unsupported(place, UnsupportedKind.RARE_JPEG);
        }
        if (jpeg.isTooShort() || jpeg.scans() == 0 && !jpeg.hasEnd()) {
            throw new ImageException.CutShort(place);
        }
        boolean holdsAll = jpeg.isProgressive() || jpeg.scans() > 1;
        long pixels = (long) jpeg.width() * jpeg.height();
        if (holdsAll && jpeg.blocks() > MOST_BLOCKS || jpeg.isArithmetic() && pixels > MOST_ARITHMETIC
                || jpeg.isLossless() && jpeg.samples() > MOST_LOSSLESS || cost(jpeg) > MOST_COST) {
            throw new ImageException.TooLarge(place, jpeg.width(), jpeg.height());
        }
    }

    /**
     * What decoding the whole file costs with the slower of the decoders, ImageIO's, for which each scan is a picture
     * of its own: measured of pictures of one colour and of noise, in all qualities and kinds of coding.
     *
     * @return nanoseconds of one processor; for any detail, so that the same files are refused
     */
    private static double cost(JpegStructure jpeg) {
        double perByte = jpeg.isArithmetic() ? 130 : jpeg.isProgressive() ? 35 : 20;
        return 3.0 * jpeg.samples() * jpeg.scans() + perByte * jpeg.scanBytes();
    }

    /**
     * @param warnings of the decoder
     * @throws ImageException if a part of the picture is missing or wrong
     */
    static void after(JpegStructure jpeg, List<String> warnings, String place) throws ImageException {
        boolean corrupt = warnings.stream().anyMatch(warning -> warning.startsWith("Corrupt JPEG data"));
        boolean unfinished = warnings.stream().anyMatch(warning -> warning.contains("premature end of data segment"));
        boolean hasGap = jpeg.longestZeros() >= GAP;
        // A progressive file may leave out scans on purpose.
        boolean scansMissing = !jpeg.hasAllScans() && (!jpeg.isProgressive() || !jpeg.hasEnd() || hasGap);
        boolean cut = !jpeg.hasEnd() && (corrupt || jpeg.trailingZeros() >= GAP);
        boolean gap = hasGap && warnings.stream().anyMatch(JpegChecks::isLong);
        gap |= jpeg.longestAcZeros() >= 4 * GAP;
        if (unfinished || scansMissing || cut || gap) {
            throw new ImageException.CutShort(place);
        }
        for (String warning : warnings) {
            if (warning.contains("bad Huffman code") || warning.contains("instead of RST")) {
                throw new ImageException.Damaged(place, new IOException(warning));
            }
        }
    }

    private static boolean isLong(String warning) {
        Matcher extraneous = EXTRANEOUS.matcher(warning.substring(warning.indexOf(':') + 1).strip());
        return extraneous.matches() && extraneous.group(1).length() < 10
                && Integer.parseInt(extraneous.group(1)) >= GAP;
    }
}
