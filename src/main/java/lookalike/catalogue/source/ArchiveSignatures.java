package lookalike.catalogue.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The first bytes of archives. */
final class ArchiveSignatures {

    /** Enough to recognise all of them. */
    static final int HEAD_BYTES = 512;

    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("7z\u00BC\u00AF'\u001C", "7z");
        OTHERS.put("Rar!\u001A\7", "RAR");
        OTHERS.put("\u001F\u008B\10", "gzip");
        OTHERS.put("\u00FD7zXZ\0", "xz");
        OTHERS.put("BZh", "bzip2");
        OTHERS.put("(\u00B5/\u00FD", "Zstandard");
        OTHERS.put("\4\"M\30", "LZ4");
        OTHERS.put("]\0\0", "LZMA");
        OTHERS.put("MSCF", "CAB");
        OTHERS.put("xar!", "XAR");
        OTHERS.put("StuffIt", "StuffIt");
        OTHERS.put("SIT!", "StuffIt");
    }

    private ArchiveSignatures() {}

    /** @return whether a file begins as a zip: with an entry, the end of an empty one, or the mark of a split one */
    static boolean isZip(byte[] head) {
        return text(head).startsWith("PK");
    }

    static boolean isSplit(byte[] head) {
        return text(head).startsWith("PK\7\10");
    }

    /** @return the name of another kind of archive that a file is; empty if it is none */
    static Optional<String> other(byte[] head, String name) {
        String start = text(head);
        Optional<String> known = OTHERS.entrySet().stream().filter(other -> start.startsWith(other.getKey()))
                .map(Map.Entry::getValue).findFirst();
        if (known.isPresent()) {
            return known;
        }
        if (start.startsWith("ustar", 257)) {
            return Optional.of("tar");
        }
        if (start.length() > 7 && start.startsWith("**ACE**", 7)) {
            return Optional.of("ACE");
        }
        if (start.startsWith("-lh", 2)) {
            return Optional.of("LHA");
        }
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".iso") ? Optional.of("ISO") : small.endsWith(".dmg") ? Optional.of("DMG")
                : Optional.empty();
    }

    private static String text(byte[] head) {
        return new String(head, ISO_8859_1);
    }
}
