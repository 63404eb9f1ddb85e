package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueFileName;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.SkipReason;

/**
 * The pictures of a zip, read in place; nothing is unpacked. Paths are the zip's own, with backslashes (as some
 * Windows programs write them) replaced. {@link ZipFile} lets one thread at a time read the file but several inflate,
 * so several threads are faster than one.
 */
final class ZipImages implements CatalogueFiles {

    private static final byte[] MAGIC = {'P', 'K'};

    private final Path place;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final Listing listing;

    private ZipImages(Path place, ZipFile zip) {
        this.place = place;
        this.zip = zip;
        this.entries = HashMap.newHashMap(zip.size());
        this.listing = list();
    }

    /** @throws CatalogueException if it is no zip, or cannot be read */
    static ZipImages open(Path place) throws CatalogueException {
        try {
            if (!isZip(place)) {
                throw new CatalogueException.NeitherFolderNorZip(place);
            }
            return new ZipImages(place, openWithNames(place));
        } catch (ZipException damage) {
            throw new CatalogueException.DamagedZip(place, damage);
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(place, problem);
        }
    }

    /** Names are UTF-8 or, from old programs, in the code page of MS-DOS (APPNOTE.TXT, appendix D). */
    private static ZipFile openWithNames(Path place) throws IOException {
        try {
            return new ZipFile(place.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException first) {
            try {
                return new ZipFile(place.toFile(), Charset.forName("IBM437", StandardCharsets.ISO_8859_1));
            } catch (ZipException _) {
                throw first;
            }
        }
    }

    /** By its extension or its first bytes: a damaged zip should be reported as one, and a photo should not. */
    private static boolean isZip(Path place) throws IOException {
        if (CatalogueFileName.isPacked(place)) {
            return true;
        }
        try (InputStream start = Files.newInputStream(place)) {
            return Arrays.equals(start.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private Listing list() {
        List<String> images = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        List<CatalogueProblem> passedOver = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String path = path(entry);
            if (entry.isDirectory() || isHidden(path)) {
                continue;
            }
            if (leadsOut(path)) {
                passedOver.add(passedOver(entry, SkipReason.Known.LEADS_OUT));
            } else if (entries.putIfAbsent(path, entry) != null) {
                passedOver.add(passedOver(entry, SkipReason.Known.TWICE));
            } else if (PictureName.isPicture(path)) {
                images.add(path);
            } else if (TABLE_ENDINGS.contains(PictureName.ending(path))) {
                tables.add(path);
            }
        }
        Collections.sort(images);
        int deepest = hasSingleTop() ? 2 : 1;
        tables.removeIf(path -> CatalogueFiles.depth(path) > deepest);
        tables.sort(SHALLOW_FIRST);
        return new Listing(images, tables, passedOver);
    }

    private static CatalogueProblem passedOver(ZipEntry entry, SkipReason reason) {
        return new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, entry.getName(), reason);
    }

    private static String path(ZipEntry entry) {
        String path = entry.getName().replace('\\', '/');
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /** @return whether all relevant files lie below one folder, as in zips of a folder */
    private boolean hasSingleTop() {
        return entries.keySet().stream().map(path -> path.substring(0, path.indexOf('/') + 1))
                .distinct().filter(top -> !top.isEmpty()).count() == 1
                && entries.keySet().stream().allMatch(path -> path.indexOf('/') > 0);
    }

    private static boolean isHidden(String path) {
        for (String part : path.split("/")) {
            if (PictureName.isHidden(part) && !part.equals("..") && !part.equals(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsOut(String path) {
        return path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public FileState fileState(String image) throws CatalogueException {
        ZipEntry entry = entry(image);
        return new FileState(entry.getSize(), entry.getCrc());
    }

    @Override
    public byte[] read(String image) throws CatalogueException {
        ZipEntry entry = entry(image);
        if (entry.getSize() > MOST_BYTES) {
            throw new CatalogueException.TooLarge(image, place, MOST_BYTES);
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = CatalogueFiles.whole(stream, image, place);
            // ZipFile does not compare inflated content with its checksum.
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            if (checksum.getValue() != entry.getCrc()) {
                throw new ZipException("its content does not match its checksum");
            }
            return bytes;
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(image, place, problem);
        }
    }

    private ZipEntry entry(String image) throws CatalogueException {
        ZipEntry entry = entries.get(image);
        if (entry == null) {
            throw new CatalogueException.ImageUnavailable(image, place, new NoSuchFileException(image));
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
