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

    /**
     * All coefficients of a file with several scans are held at once, 128 bytes a block: with this many, 600 MB, as
     * much as a picture of 200 megapixels with subsampled colours, or of 100 with all of them.
     */
    private static final long MOST_BLOCKS = 4_700_000;
    /** Every scan passes over all blocks; encoders write ten scans at most. */
    private static final long MOST_BLOCKS_IN_SCANS = 40 * MOST_BLOCKS;
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
        if (holdsAll && (jpeg.blocks() > MOST_BLOCKS || jpeg.blocks() * jpeg.scans() > MOST_BLOCKS_IN_SCANS)) {
            throw new ImageException.TooLarge(place, jpeg.width(), jpeg.height());
        }
    }

    static boolean isArithmetic(JpegStructure jpeg) {
        return jpeg.frame() == 0xC9 || jpeg.frame() == 0xCA;
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
