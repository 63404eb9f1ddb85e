package lookalike.catalogue.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.catalogue.FileSkipReason;

/**
 * Recognises files that are neither pictures nor tables but may hold products: films, documents, archives, and what
 * is not downloaded yet; and the files that systems lay beside pictures, which hold none.
 */
final class OtherFiles {

    private static final Set<String> UNFINISHED =
            Set.of("crdownload", "part", "partial", "download", "opdownload", "filepart", "icloud", "!ut", "aria2");
    private static final Set<String> FILMS = Set.of("mp4", "m4v", "mov", "webm", "avi", "mkv", "wmv", "flv", "mpg",
            "mpeg", "3gp", "3g2", "mts", "m2ts", "ogv", "vob", "asf", "f4v", "insv");
    private static final Set<String> DOCUMENTS = Set.of("doc", "docx", "dot", "dotx", "odt", "rtf", "pages", "ppt",
            "pptx", "pps", "odp", "key", "indd", "idml", "pub", "epub", "xps", "oxps", "vsd", "vsdx", "msg", "eml",
            "mht", "mhtml");
    private static final Set<String> ARCHIVES = Set.of("zip", "lookalike", "7z", "rar", "tar", "tgz", "tbz2", "txz",
            "gz", "bz2", "xz", "zst", "lzma", "lz4", "cab", "iso", "dmg", "arj", "lzh", "lha", "ace", "sit", "sitx",
            "jar", "cbz", "cbr", "z01", "001");
    /** What begins a file, in Latin-1. */
    private static final Map<String, FileSkipReason> BEGINNINGS = Map.of(
            "%PDF-", FileSkipReason.Known.PDF,
            "PK\3\4", FileSkipReason.Known.ARCHIVE,
            "7z\u00BC\u00AF'\u001C", FileSkipReason.Known.ARCHIVE,
            "Rar!\u001A\7", FileSkipReason.Known.ARCHIVE,
            "\u001F\u008B\10", FileSkipReason.Known.ARCHIVE,
            "BZh", FileSkipReason.Known.ARCHIVE,
            "\u00FD7zXZ\0", FileSkipReason.Known.ARCHIVE,
            "(\u00B5/\u00FD", FileSkipReason.Known.ARCHIVE,
            "\u001AE\u00DF\u00A3", FileSkipReason.Known.FILM,
            "FLV\1", FileSkipReason.Known.FILM);
    private static final Set<String> OF_SYSTEMS =
            Set.of("thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", ".ds_store");

    private OtherFiles() {}

    /** @return whether a file of this name says nothing about products, whatever its extension */
    static boolean isOfSystem(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return name.startsWith("._") || name.startsWith("~$") || name.startsWith(".~lock.")
                || OF_SYSTEMS.contains(small) || small.endsWith(":zone.identifier")
                || small.endsWith("@synoeastream") || small.endsWith("@synoresource");
    }

    /** @return whether the extension is that of a file which a browser has not finished to download */
    static boolean isUnfinished(String ending) {
        return UNFINISHED.contains(ending);
    }

    /**
     * @param ending of the file's name, in lower case
     * @param head the file's first bytes
     * @return what the file is; empty if it is nothing that may hold products
     */
    static Optional<FileSkipReason> reason(String ending, byte[] head) {
        if (FILMS.contains(ending) || isFilm(head)) {
            return Optional.of(FileSkipReason.Known.FILM);
        }
        if (ending.equals("pdf")) {
            return Optional.of(FileSkipReason.Known.PDF);
        }
        if (DOCUMENTS.contains(ending)) {
            return Optional.of(FileSkipReason.Known.DOCUMENT);
        }
        if (ARCHIVES.contains(ending)) {
            return Optional.of(FileSkipReason.Known.ARCHIVE);
        }
        String start = new String(head, 0, Math.min(head.length, 8), ISO_8859_1);
        return BEGINNINGS.entrySet().stream().filter(known -> start.startsWith(known.getKey()))
                .map(Map.Entry::getValue).findFirst();
    }

    /** ISO media files that are no pictures, and AVI. */
    private static boolean isFilm(byte[] head) {
        if (head.length < 12) {
            return false;
        }
        String start = new String(head, 0, 12, ISO_8859_1);
        return start.startsWith("ftyp", 4) || start.startsWith("moov", 4)
                || start.startsWith("RIFF") && start.endsWith("AVI ");
    }
}
