package lookalike.catalogue.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipExtraField;

/**
 * The names of a zip's entries. A flag says that a name is UTF-8, or an extra field (Info-ZIP's, 0x7075) has it in
 * UTF-8; otherwise it is in the code page of the computer that packed it, which a zip does not name. Then that code
 * page is chosen in which most names occur in the zip's tables; without tables, the first in which most names consist
 * of letters.
 */
final class ZipNames {

    /** Gives the content of an entry, up to a length. */
    @FunctionalInterface
    interface Content {
        byte[] of(ZipArchiveEntry entry, int most) throws IOException;
    }

    /** Those of Western Europe, Eastern Europe, Russia, Greece, Turkey, Israel, Japan, China, Korea, Taiwan. */
    private static final List<Charset> PAGES = Stream.of("UTF-8", "IBM437", "IBM850", "windows-1252", "IBM852",
            "windows-1250", "IBM866", "windows-1251", "KOI8-R", "IBM737", "windows-1253", "IBM857", "windows-1254",
            "IBM862", "windows-1255", "windows-31j", "Shift_JIS", "GBK", "x-windows-949", "EUC-KR", "Big5", "EUC-JP")
            .filter(Charset::isSupported).map(Charset::forName).toList();
    private static final int MOST_NAMES = 200;
    private static final int MOST_TABLES = 20;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MADE_BY_UNIX = 3;

    private final Charset page;

    private ZipNames(Charset page) {
        this.page = page;
    }

    static ZipNames of(List<ZipArchiveEntry> entries, Content content) {
        List<ZipArchiveEntry> unknown = entries.stream().filter(entry -> !entry.isDirectory())
                .filter(entry -> known(entry).isEmpty() && !isAscii(entry.getRawName())).limit(MOST_NAMES).toList();
        if (unknown.isEmpty()) {
            return new ZipNames(StandardCharsets.UTF_8);
        }
        List<String> texts = texts(entries, content);
        Charset best = StandardCharsets.UTF_8;
        long most = -1;
        for (Charset page : PAGES) {
            long score = unknown.stream().mapToLong(entry -> score(entry, page, texts)).sum();
            if (score > most) {
                best = page;
                most = score;
            }
        }
        return new ZipNames(best);
    }

    /** A name that a table mentions counts more than any number of names that only look well. */
    private static long score(ZipArchiveEntry entry, Charset page, List<String> texts) {
        Optional<String> name = decoded(entry.getRawName(), page);
        if (name.isEmpty()) {
            return 0;
        }
        String stem = Normalizer.normalize(PictureName.stem(name.get().replace('\\', '/')), Normalizer.Form.NFC);
        boolean named = !isAscii(stem.getBytes(StandardCharsets.UTF_8))
                && texts.stream().anyMatch(text -> text.contains(stem));
        return (named ? MOST_NAMES * 10L : 0) + plausibility(name.get(), page, entry);
    }

    /** @return 4 for a name of letters as the page's languages write them, less for others */
    private static long plausibility(String name, Charset page, ZipArchiveEntry entry) {
        if (page.equals(StandardCharsets.UTF_8)) {
            // Other encodings are hardly ever valid UTF-8.
            return 9;
        }
        if (entry.getPlatform() == MADE_BY_UNIX && page.name().startsWith("IBM")) {
            return looksWell(name) ? 3 : 0;
        }
        return looksWell(name) ? 4 : 0;
    }

    /** @return whether all foreign characters are letters of one script, and no capital follows a small letter */
    private static boolean looksWell(String name) {
        Character.UnicodeScript script = null;
        int before = ' ';
        for (int c : name.codePoints().toArray()) {
            if (c >= 128) {
                Character.UnicodeScript its = Character.UnicodeScript.of(c);
                boolean letter = Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
                if (!letter || Character.isUpperCase(c) && Character.isLowerCase(before)) {
                    return false;
                }
                if (script != null && script != its && !(isEastern(script) && isEastern(its))) {
                    return false;
                }
                script = its;
            } else if (Character.isUpperCase(c) && before >= 128 && Character.isLowerCase(before)) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isEastern(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /** @return the texts of the zip's tables; bytes that are no UTF-8 are taken for Windows-1252 */
    private static List<String> texts(List<ZipArchiveEntry> entries, Content content) {
        List<String> texts = new ArrayList<>();
        int left = MOST_BYTES;
        for (ZipArchiveEntry entry : entries) {
            if (texts.size() < MOST_TABLES && TableName.isTable(latin(entry)) && ZipMethods.canRead(entry)
                    && !entry.getGeneralPurposeBit().usesEncryption()) {
                try {
                    byte[] bytes = content.of(entry, left);
                    left -= bytes.length;
                    texts.add(text(bytes));
                } catch (IOException _) {
                    // It is told when the table is read.
                }
            }
        }
        return texts;
    }

    private static String text(byte[] bytes) {
        Charset marked = bytes.length < 2 ? StandardCharsets.UTF_8
                : bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE
                        : bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE
                                : StandardCharsets.UTF_8;
        String text = decoded(bytes, marked).orElseGet(() -> new String(bytes, Charset.forName("windows-1252")));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** @return the path of an entry, as it is in the zip */
    String of(ZipArchiveEntry entry) {
        return known(entry).orElseGet(() -> decoded(entry.getRawName(), page).orElseGet(() -> latin(entry)));
    }

    /** @return a name whose encoding the entry tells */
    private static Optional<String> known(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return decoded(raw, StandardCharsets.UTF_8);
        }
        ZipExtraField extra = entry.getExtraField(UnicodePathExtraField.UPATH_ID);
        if (extra instanceof UnicodePathExtraField path && path.getUnicodeName() != null) {
            CRC32 checksum = new CRC32();
            checksum.update(raw);
            // Programs that rename entries may leave the old field behind.
            return checksum.getValue() == path.getNameCRC32()
                    ? decoded(path.getUnicodeName(), StandardCharsets.UTF_8) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            // A new decoder reports what it cannot read.
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String latin(ZipArchiveEntry entry) {
        return new String(entry.getRawName(), StandardCharsets.ISO_8859_1);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
