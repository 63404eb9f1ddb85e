package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueFileName;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Opens a zip, or says what the file is instead. */
final class ZipOpener {

    /** Parts of a zip that is split: {@code shop.z01}, {@code shop.z02}, ..., {@code shop.zip}. */
    private static final int MOST_PARTS = 1000;

    private ZipOpener() {}

    /**
     * An open zip.
     *
     * @param file the zip
     * @param channel that it is read through; empty for one that was split, whose channel the library keeps to itself
     */
    record OpenZip(ZipFile file, Optional<ZipChannel> channel) {}

    /** @throws CatalogueException if it is no zip, or cannot be read */
    static OpenZip open(Path place) throws CatalogueException {
        try {
            byte[] head = head(place);
            Optional<String> other = ArchiveSignatures.other(head, place.toString());
            if (other.isPresent()) {
                throw new CatalogueException.OtherArchive(place, other.get());
            }
            if (!ArchiveSignatures.isZip(head) && !CatalogueFileName.isPacked(place)) {
                throw new CatalogueException.NeitherFolderNorZip(place);
            }
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(place, problem);
        }
        try {
            return isPart(place)
                    ? new OpenZip(open(ZipFile.builder().setPath(place).setMaxNumberOfDisks(MOST_PARTS)),
                            Optional.empty())
                    : whole(place);
        } catch (IOException problem) {
            throw isPart(place) ? new CatalogueException.PartOfZip(place)
                    : new CatalogueException.DamagedZip(place,
                            problem.getCause() instanceof IOException cause ? cause : problem);
        } catch (IllegalArgumentException damage) {
            throw new CatalogueException.DamagedZip(place, new ZipException(damage.getMessage()));
        }
    }

    private static OpenZip whole(Path place) throws IOException, CatalogueException {
        return whole(new LocalBytes(place), place);
    }

    /**
     * Opens a zip that is one file.
     *
     * @param source of its bytes, closed with the zip, or if it cannot be opened
     * @param place for messages
     */
    static OpenZip whole(ByteSource source, Path place) throws IOException, CatalogueException {
        ZipChannel channel = new ZipChannel(source);
        OpenZip zip = null;
        try {
            long directory = ZipDirectory.start(channel);
            long most = ZipEntries.most();
            if (directory >= 0 && ZipDirectory.entries(channel, directory, most) > most) {
                throw new CatalogueException.ManyFiles(place, most);
            }
            zip = new OpenZip(open(ZipFile.builder().setSeekableByteChannel(channel)), Optional.of(channel));
            return zip;
        } finally {
            if (zip == null) {
                channel.close();
            }
        }
    }

    /** Names are decoded later ({@link ZipNames}), so that their bytes are kept. */
    private static ZipFile open(ZipFile.Builder builder) throws IOException {
        return builder.setCharset(StandardCharsets.ISO_8859_1).setUseUnicodeExtraFields(false)
                .setIgnoreLocalFileHeader(true).get();
    }

    private static byte[] head(Path place) throws IOException {
        try (InputStream start = Files.newInputStream(place)) {
            return start.readNBytes(ArchiveSignatures.HEAD_BYTES);
        }
    }

    /** @return whether the file is one of several that a zip was split into */
    private static boolean isPart(Path place) {
        String name = place.toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(z\\d\\d|zip\\.\\d{3}|zx\\d\\d)")) {
            return true;
        }
        try {
            return ArchiveSignatures.isSplit(head(place)) || endsAsPart(place);
        } catch (IOException _) {
            return false;
        }
    }

    /** @return whether the end of the central directory (APPNOTE.TXT, 4.3.16) tells of earlier parts */
    private static boolean endsAsPart(Path place) throws IOException {
        long size = Files.size(place);
        try (InputStream stream = Files.newInputStream(place)) {
            stream.skipNBytes(Math.max(0, size - 65_557));
            byte[] end = stream.readAllBytes();
            for (int at = end.length - 22; at >= 0; at--) {
                if (Arrays.equals(end, at, at + 4, new byte[] {'P', 'K', 5, 6}, 0, 4)) {
                    return end[at + 4] != 0 || end[at + 5] != 0;
                }
            }
            return false;
        }
    }
}
