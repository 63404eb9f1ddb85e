package lookalike.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Pattern;
import lookalike.image.format.JpegStructure;
import lookalike.image.format.PictureFormat;
import lookalike.image.format.PngChunks;
import lookalike.image.format.WebPChunks;

/** Tells what is wrong with files that no reader decodes: cut short, of a rare kind, or damaged. */
final class Faults {

    private static final int SUBFILE_TYPE = 0x00FE;
    private static final int REDUCED = 1;
    private static final int MAKE = 0x010F;
    private static final int DNG_VERSION = 0xC612;
    private static final byte GIF_TRAILER = ';';
    private static final Pattern UNSUPPORTED =
            Pattern.compile("unsupported|not supported|unknown (tiff )?compression", Pattern.CASE_INSENSITIVE);

    private Faults() {}

    /** @param cause what the reader said */
    static ImageException of(byte[] file, PictureFormat format, String place, Throwable cause) {
        if (isCutShort(file, format, cause)) {
            return new ImageException.CutShort(place);
        }
        return isUnsupported(cause) ? new ImageException.Unsupported(place, rareKind(format))
                : new ImageException.Damaged(place, cause);
    }

    private static boolean isCutShort(byte[] file, PictureFormat format, Throwable cause) {
        boolean ends = switch (format) {
            case PNG -> PngChunks.of(file).hasEnd();
            case GIF -> hasGifTrailer(file);
            case JPEG -> JpegStructure.of(file).hasEnd();
            case WEBP -> !WebPChunks.of(file).isCutShort();
            case BMP -> little(file, 2) <= file.length;
            case TIFF -> (file[0] == 'I' ? little(file, 4) : big(file, 4)) < file.length;
            default -> true;
        };
        for (Throwable each = cause; each != null; each = each.getCause()) {
            ends &= !(each instanceof EOFException);
        }
        return !ends;
    }

    /** Other bytes may follow the trailer, zeros at most. */
    private static boolean hasGifTrailer(byte[] file) {
        int at = file.length - 1;
        while (at > 0 && file[at] == 0) {
            at--;
        }
        return file[at] == GIF_TRAILER;
    }

    private static long little(byte[] file, int at) {
        return file.length < at + 4 ? Long.MAX_VALUE - 8
                : file[at] & 0xFF | (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF) << 16
                        | (file[at + 3] & 0xFFL) << 24;
    }

    private static long big(byte[] file, int at) {
        return file.length < at + 4 ? Long.MAX_VALUE : (file[at] & 0xFFL) << 24 | (file[at + 1] & 0xFF) << 16
                | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
    }

    /** Readers say so in words alone. */
    private static boolean isUnsupported(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (each instanceof UnsupportedOperationException
                    || message != null && UNSUPPORTED.matcher(message).find()) {
                return true;
            }
        }
        return false;
    }

    private static UnsupportedKind rareKind(PictureFormat format) {
        return switch (format) {
            case JPEG -> UnsupportedKind.RARE_JPEG;
            case TIFF -> UnsupportedKind.RARE_TIFF;
            default -> UnsupportedKind.RARE_PICTURE;
        };
    }

    /**
     * Raw data of many cameras is a TIFF whose first picture is a thumbnail: of DNG, or made by a camera with the
     * large picture elsewhere.
     */
    static boolean isRaw(byte[] file, PictureFormat format) {
        if (format != PictureFormat.TIFF) {
            return false;
        }
        try {
            var first = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (first == null) {
                return false;
            }
            Integer kind = first.getInteger(SUBFILE_TYPE);
            return first.containsTag(DNG_VERSION) || kind != null && kind == REDUCED && first.containsTag(MAKE);
        } catch (ImageProcessingException | IOException _) {
            return false;
        }
    }
}
