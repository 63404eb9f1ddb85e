package lookalike.catalogue.table.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * The encoding of a text that is neither Unicode nor marked: by ICU's detector, which knows the letters of languages.
 * It is asked about the lines with letters beyond ASCII only, because a table holds little else than digits. Code
 * pages of Windows are preferred to the ISO ones that they contain.
 */
final class TextEncoding {

    private static final int SAMPLE = 64 << 10;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Set<String> MULTIBYTE = Set.of("Shift_JIS", "GB18030", "Big5", "EUC-JP", "EUC-KR");
    /** Letters of Western languages that old programs of MS-DOS and of the Mac write with other bytes. */
    private static final String LETTERS = "äöüßÄÖÜéèêàâçñåøæëïîôûùáíóúãõìò";

    private TextEncoding() {}

    static Charset of(byte[] bytes) {
        byte[] sample = linesBeyondAscii(bytes);
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            String name = match.getName();
            if (MULTIBYTE.contains(name) && match.getConfidence() >= 30 && isValid(sample, name)
                    && hasPairs(sample)) {
                return Charset.forName(name.equals("Shift_JIS") ? "windows-31j"
                        : name.equals("EUC-KR") ? "x-windows-949" : name);
            }
            String windows = windows(name);
            if (!windows.isEmpty() && isValid(sample, windows)) {
                if (isCyrillic(windows)) {
                    return cyrillic(sample, windows);
                }
                boolean western = windows.equals("windows-1252") || windows.equals("windows-1250");
                return western && isTurkish(sample) ? Charset.forName("windows-1254")
                        : windows.equals("windows-1252") || western && !isCentral(sample) ? western(sample)
                                : Charset.forName(windows);
            }
        }
        return western(sample);
    }

    private static String windows(String detected) {
        return switch (detected) {
            case "ISO-8859-1", "windows-1252" -> "windows-1252";
            case "ISO-8859-2", "windows-1250" -> "windows-1250";
            case "ISO-8859-5", "KOI8-R", "IBM866", "windows-1251", "windows-1256" -> detected;
            case "ISO-8859-6" -> "windows-1256";
            case "ISO-8859-7", "windows-1253" -> "windows-1253";
            case "ISO-8859-8", "ISO-8859-8-I", "windows-1255" -> "windows-1255";
            case "ISO-8859-9", "windows-1254" -> "windows-1254";
            default -> "";
        };
    }

    /** Decides between the encodings of Western Europe by what letters they give within words. */
    private static Charset western(byte[] sample) {
        Charset best = WESTERN;
        int most = letters(sample, WESTERN);
        for (String name : List.of("IBM850", "x-MacRoman")) {
            if (Charset.isSupported(name) && letters(sample, Charset.forName(name)) > most) {
                best = Charset.forName(name);
                most = letters(sample, best);
            }
        }
        boolean latin9 = best.equals(WESTERN);
        boolean euro = false;
        for (byte b : sample) {
            latin9 &= b >= 0 || (b & 0xFF) >= 0xA0;
            euro |= (b & 0xFF) == 0xA4;
        }
        // Nobody writes the general sign of currency, whose place the euro took in ISO-8859-15.
        return latin9 && euro ? Charset.forName("ISO-8859-15") : best;
    }

    /** @return whether there are letters that Central Europe has and the West does not */
    private static boolean isCentral(byte[] sample) {
        String western = new String(sample, WESTERN);
        String central = new String(sample, Charset.forName("windows-1250"));
        for (int i = 0; i < western.length(); i++) {
            if (western.charAt(i) != central.charAt(i) && Character.isLetter(central.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCyrillic(String charset) {
        return Set.of("windows-1251", "KOI8-R", "IBM866", "ISO-8859-5").contains(charset);
    }

    /** KOI8-R has capitals where windows-1251 has small letters, of which words have more. */
    private static Charset cyrillic(byte[] sample, String detected) {
        String windows = new String(sample, Charset.forName("windows-1251"));
        long small = windows.chars().filter(c -> c >= 'а' && c <= 'я').count();
        long capital = windows.chars().filter(c -> c >= 'А' && c <= 'Я').count();
        long all = windows.chars().filter(c -> c >= 128).count();
        return small > capital && (small + capital) * 10 > all * 9 ? Charset.forName("windows-1251")
                : Charset.forName(detected);
    }

    /** @return whether the letters beyond ASCII are those of Turkish, some of them such that no neighbour has */
    private static boolean isTurkish(byte[] sample) {
        String text = new String(sample, Charset.forName("windows-1254"));
        long beyond = text.chars().filter(c -> c >= 128 && Character.isLetter(c)).count();
        long turkish = text.chars().filter(c -> "çğıöşüÇĞİÖŞÜâî".indexOf(c) >= 0).count();
        return turkish == beyond && text.chars().anyMatch(c -> "ğışİŞĞ".indexOf(c) >= 0)
                && text.chars().anyMatch(c -> "çöüÇÖÜ".indexOf(c) >= 0);
    }

    private static int letters(byte[] sample, Charset charset) {
        String text = new String(sample, charset);
        int letters = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += c >= 128 && LETTERS.indexOf(c) >= 0 && Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
        }
        return letters;
    }

    /** @return whether most bytes beyond ASCII stand beside others: single ones are letters of Western languages */
    private static boolean hasPairs(byte[] sample) {
        int single = 0;
        int all = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] < 0) {
                all++;
                boolean before = i > 0 && sample[i - 1] < 0;
                boolean after = i + 1 < sample.length && sample[i + 1] < 0;
                single += before || after ? 0 : 1;
            }
        }
        return single * 2 < all;
    }

    private static boolean isValid(byte[] sample, String charset) {
        try {
            return Charset.isSupported(charset)
                    && Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(sample)).hasRemaining();
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static byte[] linesBeyondAscii(byte[] bytes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int start = 0;
        boolean beyond = false;
        for (int i = 0; i <= bytes.length && lines.size() < SAMPLE; i++) {
            if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
                if (beyond) {
                    lines.write(bytes, start, i - start);
                    lines.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
                }
                start = i + 1;
                beyond = false;
            } else {
                beyond |= bytes[i] < 0;
            }
        }
        return lines.toByteArray();
    }
}
