package lookalike.image.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.Fact;
import lookalike.image.heif.HeifDecoder;

/**
 * The formats of pictures that people have, those that Lookalike decodes first. Faces word each as a noun: 'a JPEG',
 * 'a picture in HEIC'.
 */
public enum PictureFormat implements Fact {

    /** ISO/IEC 10918-1, also the first picture of a stereo or burst file (MPO). Some rare kinds are not decoded. */
    JPEG(true, "jpg", "jpeg", "jpe", "jfif", "jif", "mpo"),
    PNG(true, "png", "apng"),
    GIF(true, "gif"),
    BMP(true, "bmp", "dib"),
    WEBP(true, "webp"),
    /** Some compressions are not decoded. */
    TIFF(true, "tif", "tiff"),
    /** HEIF with HEVC, what iPhones make; decoded where the system has a decoder. */
    HEIC(false, "heic", "heif", "hif"),
    /** HEIF with AV1; decoded where the system has a decoder. */
    AVIF(false, "avif", "avifs"),
    JPEG_2000(false, "jp2", "j2k", "jpf", "jpx", "jpm", "j2c", "jpc"),
    JPEG_XL(false, "jxl"),
    JPEG_XR(false, "jxr", "wdp", "hdp"),
    /** The raw data of a camera's sensor: CR2, CR3, NEF, ARW, DNG, RAF, ... */
    CAMERA_RAW(false, "dng", "cr2", "cr3", "crw", "nef", "nrw", "arw", "sr2", "srf", "raf", "rw2", "raw", "orf", "pef",
            "srw", "x3f", "3fr", "fff", "iiq", "mos", "mef", "erf", "kdc", "dcr", "mrw", "rwl", "gpr"),
    PHOTOSHOP(false, "psd", "psb"),
    GIMP(false, "xcf"),
    SVG(false, "svg", "svgz"),
    POSTSCRIPT(false, "eps", "epsf"),
    ICON(false, "ico", "cur", "icns"),
    /** Truevision TGA, which has no signature and is recognised by its name alone. */
    TARGA(false, "tga", "tpic"),
    /** Portable bitmaps: PBM, PGM, PPM, PAM. */
    NETPBM(false, "pnm", "pbm", "pgm", "ppm", "pam"),
    /** OpenEXR and Radiance: more light than a screen shows. */
    HIGH_DYNAMIC_RANGE(false, "exr", "hdr"),
    DIRECT_DRAW(false, "dds"),
    QOI(false, "qoi"),
    BPG(false, "bpg"),
    METAFILE(false, "wmf", "emf");

    /** How many of a file's first bytes are enough to recognise it; fewer do for nearly all files. */
    public static final int HEAD_BYTES = 512;

    private final boolean decoded;
    private final List<String> endings;

    PictureFormat(boolean decoded, String... endings) {
        this.decoded = decoded;
        this.endings = List.of(endings);
    }

    /**
     * @param head the file's first bytes: {@value #HEAD_BYTES}, or all of a shorter file
     * @return the format that the bytes are of; empty if they are of none that is known
     */
    public static Optional<PictureFormat> of(byte[] head) {
        return Signatures.formatOf(head);
    }

    /**
     * Uses the name only where the bytes do not decide: raw data of many cameras is stored as TIFF, and Targa has no
     * signature.
     *
     * @param head the file's first bytes: {@value #HEAD_BYTES}, or all of a shorter file
     * @param name the file's name or path
     * @return the file's format; empty if it is of none that is known
     */
    public static Optional<PictureFormat> of(byte[] head, String name) {
        Optional<PictureFormat> found = of(head);
        Optional<PictureFormat> named = ofName(name);
        if (found.isEmpty()) {
            return named.filter(TARGA::equals).filter(_ -> Signatures.mayBeTarga(head));
        }
        return found.get() == TIFF && named.filter(CAMERA_RAW::equals).isPresent() ? named : found;
    }

    /** @return the format that a file of this name should have; empty if its ending is no picture's */
    public static Optional<PictureFormat> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
    }

    /** @return the endings of such files' names, in lower case, the usual one first */
    public List<String> endings() {
        return endings;
    }

    /**
     * @return whether pictures of this format can be decoded on this machine, apart from damaged ones and rare kinds
     *     of JPEG and TIFF
     */
    public boolean isReadable() {
        return switch (this) {
            case HEIC -> HeifDecoder.ifInstalled(HeifDecoder.Codec.HEVC).isPresent();
            case AVIF -> HeifDecoder.ifInstalled(HeifDecoder.Codec.AV1).isPresent();
            default -> decoded;
        };
    }
}
