package lookalike.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.image.format.PictureFormat;
import lookalike.image.format.PngChunks;

/**
 * Finds the orientation wherever programs put it: in Exif, as a segment, chunk or tag of its own or as text in PNG,
 * where ImageMagick puts it; else in XMP.
 */
final class OrientationReader {

    /** Keywords of text chunks, each with the name of a format, a length and hexadecimal digits (ImageMagick). */
    private static final List<String> RAW_PROFILES =
            List.of("Raw profile type exif", "Raw profile type APP1", "Raw profile type app1", "Raw profile type xmp");
    private static final String XMP_KEYWORD = "XML:com.adobe.xmp";
    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1);
    /** What XMP with an orientation contains. */
    private static final String WORD = "Orientation";

    /** Metadata of more bytes are not parsed, which takes many times as much memory; usual ones have a few KB. */
    private static final int LARGEST = 4 << 20;

    private OrientationReader() {}

    /** @return the orientation in the file, or {@link Orientation#UPRIGHT} if it has none that can be read */
    static Orientation read(byte[] file, PictureFormat format) {
        Metadata metadata = switch (format) {
            case PNG -> png(PngChunks.of(file));
            case JPEG -> exifOfJpeg(file);
            default -> metadata(file);
        };
        if (format == PictureFormat.JPEG && exif(metadata).isEmpty()) {
            addXmpOfJpeg(file, metadata);
        }
        return exif(metadata).or(() -> xmp(metadata)).map(Orientation::ofValue).orElse(Orientation.UPRIGHT);
    }

    /** @return whether a text chunk may have one */
    static boolean isInText(PngChunks chunks) {
        return chunks.text(XMP_KEYWORD).isPresent()
                || RAW_PROFILES.stream().anyMatch(keyword -> chunks.text(keyword).isPresent());
    }

    /** Reads the Exif alone: the library would read XMP and the rest, too, which takes far longer at the first time. */
    private static Metadata exifOfJpeg(byte[] file) {
        try {
            return JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader()));
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            return new Metadata();
        }
    }

    private static void addXmpOfJpeg(byte[] file, Metadata metadata) {
        try {
            Set<JpegSegmentType> wanted = Set.of(JpegSegmentType.APP1);
            for (byte[] segment : JpegSegmentReader.readSegments(new SequentialByteArrayReader(file), wanted)
                    .getSegments(JpegSegmentType.APP1)) {
                if (begins(segment, XMP) && new String(segment, ISO_8859_1).contains(WORD)) {
                    new XmpReader().extract(Arrays.copyOfRange(segment, XMP.length, segment.length), metadata);
                }
            }
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            // Broken metadata does not make a picture unusable.
        }
    }

    private static Metadata metadata(byte[] file) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            // Broken metadata does not make a picture unusable.
            return new Metadata();
        }
    }

    /** The library would inflate all texts of a PNG, without a limit: a small file may hold gigabytes of them. */
    private static Metadata png(PngChunks chunks) {
        Metadata metadata = new Metadata();
        try {
            chunks.first("eXIf").filter(OrientationReader::isUsual)
                    .ifPresent(exif -> new ExifReader().extract(new ByteArrayReader(exif), metadata));
            if (exif(metadata).isEmpty()) {
                addRawProfiles(chunks, metadata);
                text(chunks, XMP_KEYWORD).ifPresent(xmp -> new XmpReader().extract(xmp, metadata));
            }
        } catch (RuntimeException _) {
            // Broken metadata does not make a picture unusable.
        }
        return metadata;
    }

    private static Optional<byte[]> text(PngChunks chunks, String keyword) {
        return chunks.text(keyword).filter(OrientationReader::isUsual);
    }

    private static boolean isUsual(byte[] metadata) {
        return metadata.length <= LARGEST;
    }

    private static Optional<Integer> exif(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                .flatMap(exif -> Stream.ofNullable(exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION))).findFirst();
    }

    private static Optional<Integer> xmp(Metadata metadata) {
        for (XmpDirectory directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            try {
                Integer value = directory.getXMPMeta().getPropertyInteger(XMPConst.NS_TIFF, "Orientation");
                if (value != null) {
                    return Optional.of(value);
                }
            } catch (XMPException _) {
                // Not a number.
            }
        }
        return Optional.empty();
    }

    private static void addRawProfiles(PngChunks chunks, Metadata metadata) {
        for (String keyword : RAW_PROFILES) {
            text(chunks, keyword).flatMap(OrientationReader::unhexed).ifPresent(profile -> {
                if (begins(profile, EXIF)) {
                    new ExifReader().extract(
                            new ByteArrayReader(Arrays.copyOfRange(profile, EXIF.length, profile.length)),
                            metadata);
                } else if (begins(profile, XMP)) {
                    new XmpReader().extract(Arrays.copyOfRange(profile, XMP.length, profile.length), metadata);
                } else if (keyword.endsWith("xmp")) {
                    new XmpReader().extract(profile, metadata);
                } else {
                    // Some write the Exif without its first word.
                    new ExifReader().extract(new ByteArrayReader(profile), metadata);
                }
            });
        }
    }

    private static boolean begins(byte[] profile, byte[] word) {
        return profile.length > word.length && Arrays.equals(profile, 0, word.length, word, 0, word.length);
    }

    /** Name, length, then the digits, on lines of their own. */
    private static Optional<byte[]> unhexed(byte[] text) {
        String[] lines = new String(text, ISO_8859_1).strip().split("\n", 3);
        if (lines.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().parseHex(lines[2].replaceAll("\\s", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
