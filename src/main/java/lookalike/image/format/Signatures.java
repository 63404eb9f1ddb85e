package lookalike.image.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The first bytes of files, by format. */
final class Signatures {

    /** The bytes that a format has at some place. */
    private static final class Signature {

        private final PictureFormat format;
        private final int at;
        /** -1 for any byte. */
        private final int[] levels;

        /** @param bytes in hexadecimal at {@code at}; {@code ..} is any byte */
        Signature(PictureFormat format, int at, String bytes) {
            this.format = format;
            this.at = at;
            this.levels = Arrays.stream(bytes.split(" "))
                    .mapToInt(level -> level.equals("..") ? -1 : HexFormat.fromHexDigits(level)).toArray();
        }

        boolean fits(byte[] head) {
            if (head.length < at + levels.length) {
                return false;
            }
            for (int i = 0; i < levels.length; i++) {
                if (levels[i] >= 0 && levels[i] != (head[at + i] & 0xFF)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** In this order: raw files that begin as TIFF before TIFF. */
    private static final List<Signature> ALL = List.of(
            new Signature(PictureFormat.JPEG, 0, "FF D8 FF"),
            new Signature(PictureFormat.PNG, 0, "89 50 4E 47 0D 0A 1A 0A"),
            // GIF87a, GIF89a
            new Signature(PictureFormat.GIF, 0, "47 49 46 38 37 61"),
            new Signature(PictureFormat.GIF, 0, "47 49 46 38 39 61"),
            // RIFF, length, WEBP
            new Signature(PictureFormat.WEBP, 0, "52 49 46 46 .. .. .. .. 57 45 42 50"),
            // CR2: a TIFF with CR\2 after its first offset
            new Signature(PictureFormat.CAMERA_RAW, 0, "49 49 2A 00 .. .. .. .. 43 52 02"),
            new Signature(PictureFormat.TIFF, 0, "49 49 2A 00"),
            new Signature(PictureFormat.TIFF, 0, "4D 4D 00 2A"),
            new Signature(PictureFormat.TIFF, 0, "49 49 2B 00 08 00 00 00"),
            new Signature(PictureFormat.TIFF, 0, "4D 4D 00 2B 00 08 00 00"),
            // CRW, RW2, ORF (three), RAF, X3F, MRW
            new Signature(PictureFormat.CAMERA_RAW, 0, "49 49 1A 00 00 00 48 45 41 50 43 43 44 52"),
            new Signature(PictureFormat.CAMERA_RAW, 0, "49 49 55 00"),
            new Signature(PictureFormat.CAMERA_RAW, 0, "49 49 52 4F"),
            new Signature(PictureFormat.CAMERA_RAW, 0, "49 49 52 53"),
            new Signature(PictureFormat.CAMERA_RAW, 0, "4D 4D 4F 52"),
            new Signature(PictureFormat.CAMERA_RAW, 0, "46 55 4A 49 46 49 4C 4D 43 43 44 2D 52 41 57"),
            new Signature(PictureFormat.CAMERA_RAW, 0, "46 4F 56 62"),
            new Signature(PictureFormat.CAMERA_RAW, 0, "00 4D 52 4D"),
            new Signature(PictureFormat.JPEG_2000, 0, "00 00 00 0C 6A 50 20 20 0D 0A 87 0A"),
            new Signature(PictureFormat.JPEG_2000, 0, "FF 4F FF 51"),
            new Signature(PictureFormat.JPEG_XL, 0, "00 00 00 0C 4A 58 4C 20 0D 0A 87 0A"),
            new Signature(PictureFormat.JPEG_XL, 0, "FF 0A .. .. .. .. .. .. .. .. .. .."),
            new Signature(PictureFormat.JPEG_XR, 0, "49 49 BC 01"),
            // 8BPS, version 1 (PSD) or 2 (PSB)
            new Signature(PictureFormat.PHOTOSHOP, 0, "38 42 50 53 00 01"),
            new Signature(PictureFormat.PHOTOSHOP, 0, "38 42 50 53 00 02"),
            // "gimp xcf "
            new Signature(PictureFormat.GIMP, 0, "67 69 6D 70 20 78 63 66 20"),
            // EPS with a preview; "%!PS-Adobe"
            new Signature(PictureFormat.POSTSCRIPT, 0, "C5 D0 D3 C6"),
            new Signature(PictureFormat.POSTSCRIPT, 0, "25 21 50 53 2D 41 64 6F 62 65"),
            // "icns"
            new Signature(PictureFormat.ICON, 0, "69 63 6E 73"),
            new Signature(PictureFormat.HIGH_DYNAMIC_RANGE, 0, "76 2F 31 01"),
            // "#?RADIANCE"
            new Signature(PictureFormat.HIGH_DYNAMIC_RANGE, 0, "23 3F 52 41 44 49 41 4E 43 45"),
            // "DDS ", "qoif", "BPG"
            new Signature(PictureFormat.DIRECT_DRAW, 0, "44 44 53 20 7C 00 00 00"),
            new Signature(PictureFormat.QOI, 0, "71 6F 69 66"),
            new Signature(PictureFormat.BPG, 0, "42 50 47 FB"),
            new Signature(PictureFormat.METAFILE, 0, "D7 CD C6 9A"),
            // EMF: record 1, then " EMF" after its bounds
            new Signature(PictureFormat.METAFILE, 40, "20 45 4D 46"));

    private static final Set<String> HEVC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final Set<String> AV1 = Set.of("avif", "avis");
    private static final Set<String> HEIF = Set.of("mif1", "mif2", "msf1", "miaf", "MiHB", "MiHE");

    private Signatures() {}

    static Optional<PictureFormat> formatOf(byte[] head) {
        for (Signature signature : ALL) {
            if (signature.fits(head)) {
                return Optional.of(signature.format);
            }
        }
        if (isBmp(head)) {
            return Optional.of(PictureFormat.BMP);
        }
        if (isIcon(head)) {
            return Optional.of(PictureFormat.ICON);
        }
        if (isNetpbm(head)) {
            return Optional.of(PictureFormat.NETPBM);
        }
        return isSvg(head) ? Optional.of(PictureFormat.SVG) : boxed(head);
    }

    /** @return whether nothing in the header of a Targa file contradicts being one */
    static boolean mayBeTarga(byte[] head) {
        return head.length > 18 && (head[1] & 0xFF) <= 1 && Set.of(1, 2, 3, 9, 10, 11).contains((int) head[2])
                && Set.of(8, 15, 16, 24, 32).contains((int) head[16]);
    }

    /** 'BM' alone is too little; the length of the second header follows it. */
    private static boolean isBmp(byte[] head) {
        return head.length >= 18 && head[0] == 'B' && head[1] == 'M' && head[15] == 0 && head[16] == 0 && head[17] == 0
                && Set.of(12, 16, 40, 52, 56, 64, 108, 124).contains(head[14] & 0xFF);
    }

    /** An icon or a cursor: the number of its pictures, below 256, and an unused byte in the first one's entry. */
    private static boolean isIcon(byte[] head) {
        return head.length > 9 && head[0] == 0 && head[1] == 0 && (head[2] == 1 || head[2] == 2) && head[3] == 0
                && head[4] != 0 && head[5] == 0 && head[9] == 0;
    }

    private static boolean isNetpbm(byte[] head) {
        if (head.length < 8 || head[0] != 'P' || head[1] < '1' || head[1] > '7') {
            return false;
        }
        // P, a digit, white space, then a number, a comment or, in PAM, a word
        return (head[2] == '\n' || head[2] == ' ' || head[2] == '\r')
                && (head[3] >= '0' && head[3] <= '9' || head[3] == '#' || head[1] == '7' && head[3] == 'W');
    }

    private static boolean isSvg(byte[] head) {
        String text = new String(head, ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        int start = text.indexOf('<');
        if (start < 0 || start > 4 && !text.substring(0, start).isBlank()) {
            return false;
        }
        return text.startsWith("<svg", start) || text.contains("<!doctype svg")
                || (text.startsWith("<?xml", start) || text.startsWith("<!--", start)) && text.contains("<svg");
    }

    /** Files of the ISO base media format say in their first box what they are, and what else they may be read as. */
    private static Optional<PictureFormat> boxed(byte[] head) {
        if (head.length < 16 || !text(head, 4).equals("ftyp")) {
            return Optional.empty();
        }
        String major = text(head, 8);
        int end = Math.min(head.length, (head[2] & 0xFF) << 8 | head[3] & 0xFF);
        Set<String> brands = new HashSet<>(Set.of(major));
        for (int at = 16; at + 4 <= end; at += 4) {
            brands.add(text(head, at));
        }
        if (major.equals("crx ")) {
            return Optional.of(PictureFormat.CAMERA_RAW);
        }
        boolean image = HEVC.contains(major) || AV1.contains(major) || HEIF.contains(major);
        if (!image) {
            return Optional.empty();
        }
        boolean av1 = AV1.contains(major) || !HEVC.contains(major) && brands.stream().anyMatch(AV1::contains);
        return Optional.of(av1 ? PictureFormat.AVIF : PictureFormat.HEIC);
    }

    private static String text(byte[] head, int at) {
        return new String(Arrays.copyOfRange(head, at, at + 4), ISO_8859_1);
    }
}
