package lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The segments before the first scan of a JPEG (ISO/IEC 10918-1, annex B), if it is of the usual kind: sequential or
 * progressive, 8 bits a sample, grey or certainly YCbCr. Other kinds are read differently by different
 * programs.
 *
 * @param width in pixels, as stored, at least 1
 * @param height in pixels, as stored, at least 1
 * @param profile the embedded ICC profile; empty if there is none
 */
record JpegHeader(int width, int height, byte[] profile) {

    /**
     * @return the header; empty if the file is no JPEG, has a damaged or incomplete header, or is not of the usual
     *     kind
     */
    static Optional<JpegHeader> of(byte[] file) {
        return new Segments(file).read();
    }

    /** One pass over the segments. */
    private static final class Segments {

        private static final int SCAN = 0xDA;
        private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

        private final byte[] file;
        private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
        private int pieces;
        private int allPieces;
        private int width;
        private int height;
        private int components;
        /** Whether the file says that its three components are YCbCr; if not, some programs take them for RGB. */
        private boolean saysYcc;
        private boolean saysOther;

        Segments(byte[] file) {
            this.file = file;
        }

        Optional<JpegHeader> read() {
            int at = 2;
            if (file.length < 4 || word(0) != 0xFFD8) {
                return Optional.empty();
            }
            while (at + 4 <= file.length && level(at) == 0xFF) {
                int marker = level(at + 1);
                int end = at + 2 + word(at + 2);
                if (marker == SCAN) {
                    return isSure() && ends(at) ? Optional.of(new JpegHeader(width, height, profile.toByteArray()))
                            : Optional.empty();
                }
                if (end > file.length || end < at + 4 || !isUsual(marker, at + 4, end)) {
                    return Optional.empty();
                }
                at = end;
            }
            return Optional.empty();
        }

        private boolean isSure() {
            return width > 0 && height > 0 && pieces == allPieces && (components == 1 || saysYcc && !saysOther);
        }

        /**
         * Looks for the end marker, which cannot occur within scans, so a file that was cut short has none. Other
         * bytes may follow it.
         */
        private boolean ends(int scan) {
            for (int at = file.length - 2; at > scan; at--) {
                if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xD9) {
                    return true;
                }
            }
            return false;
        }

        private boolean isUsual(int marker, int from, int end) {
            return switch (marker) {
                case 0xC0, 0xC1, 0xC2, 0xC9, 0xCA -> isUsualFrame(from, end);
                case 0xC4, 0xCC, 0xDB, 0xDD, 0xFE -> true;
                case 0xE2 -> !begins(ICC, from, end) || isNextPiece(from + ICC.length, end);
                default -> {
                    hear(marker, from, end);
                    yield marker >= 0xE0 && marker <= 0xEF;
                }
            };
        }

        private void hear(int marker, int from, int end) {
            switch (marker) {
                case 0xE0 -> saysYcc |= begins(JFIF, from, end) && end - from >= 14;
                case 0xE1 -> saysYcc |= begins(EXIF, from, end);
                case 0xEE -> {
                    if (begins(ADOBE, from, end)) {
                        boolean ycc = end - from >= 12 && level(from + 11) == 1;
                        saysYcc |= ycc;
                        saysOther |= !ycc;
                    }
                }
                default -> {}
            }
        }

        private boolean isUsualFrame(int from, int end) {
            if (width > 0 || end - from < 6 || level(from) != 8) {
                return false;
            }
            height = word(from + 1);
            width = word(from + 3);
            components = level(from + 5);
            if (end - from != 6 + 3 * components || components != 1 && components != 3) {
                return false;
            }
            return components == 1 || level(from + 6) == 1 && level(from + 9) == 2 && level(from + 12) == 3;
        }

        /** A profile may come in pieces: number, count, bytes. */
        private boolean isNextPiece(int from, int end) {
            pieces++;
            if (end - from < 2 || level(from) != pieces || pieces > 1 && level(from + 1) != allPieces) {
                return false;
            }
            allPieces = level(from + 1);
            profile.write(file, from + 2, end - from - 2);
            return true;
        }

        private boolean begins(byte[] word, int from, int end) {
            return end - from >= word.length && Arrays.equals(file, from, from + word.length, word, 0, word.length);
        }

        private int level(int at) {
            return file[at] & 0xFF;
        }

        private int word(int at) {
            return level(at) << 8 | level(at + 1);
        }
    }
}
