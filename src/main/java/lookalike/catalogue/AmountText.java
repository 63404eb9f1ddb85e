package lookalike.catalogue;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings cells with amounts into plain form: ASCII digits and separators, ordinary spaces, no marks of direction. */
final class AmountText {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    /** Words before a price that change nothing about it. */
    private static final Pattern BEFORE =
            Pattern.compile("(?iu)^(?:(?:uvp|msrp|rrp|mrp|pvp|srp|nur|only|just|now|jetzt|"
                    + "price|preis|vk|prix|precio|prezzo|prijs|preço|cena|our price|sale price|sale|statt|inkl|"
                    + "approx|ca|circa|about|цена)\\b\\.?\\s*:?\\s*)+");
    /** What follows a price: taxes, the unit, postage. Percentages may be in it, other numbers not. */
    private static final Pattern AFTER = Pattern.compile("(?iu)[\\s,;+]*(?:/(?![-=.])\\s*\\p{L}|\\b(?:inc|incl|inkl|"
            + "including|included|excl|exkl|ex|zzgl|zuzüglich|plus|ttc|ht|tva|iva|mwst|ust|vat|tax|taxes|gst|btw|"
            + "moms|per|pro|par|por|al|each|ea|je|apiece|the pair|netto|brutto|only|zł/|za szt|p\\.\\s?p)\\b).*$");
    private static final Pattern OTHER_NUMBER = Pattern.compile("\\d(?![\\d.,]*\\s*%)(?![\\d.,]*\\d)");
    private static final Pattern FOOTNOTES = Pattern.compile("[*†‡¹²³°\\s]+$");
    private static final Pattern LOOSE_DECIMALS = Pattern.compile("(?<=\\d)\\s*([.,])\\s*(?=\\d\\d?(?!\\d))");
    /** What stands for no decimals: {@code 12,-}, {@code 399:-}, {@code 499/-}, {@code 1,500/=}, {@code 12.--}. */
    private static final Pattern NO_DECIMALS = Pattern.compile("(?<=\\d)\\s*(?:[.,:][-–—]{1,2}|/[-–=]|\\.(?![\\d.]))");

    private AmountText() {}

    /** @return the cell with ASCII digits, and ordinary spaces and separators */
    static String plain(String cell) {
        String text = cell.strip();
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 128;
        }
        if (ascii) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(plain, c));
        return plain.toString().strip();
    }

    private static void append(StringBuilder plain, int c) {
        if (c < 128) {
            plain.appendCodePoint(c);
        } else if (Character.isDigit(c)) {
            plain.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.isSpaceChar(c)) {
            plain.append(' ');
        } else if (Character.getType(c) == Character.FORMAT) {
            return;
        } else if (c >= 0xFF01 && c <= 0xFF5E || c >= 0xFFE0 && c <= 0xFFE6) {
            // Full-width forms; the wide yen sign is as ambiguous as the narrow one.
            plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else {
            plain.append(switch (c) {
                case 0x066B -> ".";
                case 0x066C -> ",";
                case 0x2212 -> "-";
                default -> Character.toString(c);
            });
        }
    }

    /** @return the text without remarks on taxes, units and footnotes, and without signs for no decimals */
    static String bare(String plain) {
        String text = FOOTNOTES.matcher(IN_BRACKETS.matcher(plain).replaceAll(" ")).replaceFirst("");
        text = BEFORE.matcher(text.strip()).replaceFirst("");
        var after = AFTER.matcher(text);
        if (after.find(firstDigit(text)) && !OTHER_NUMBER.matcher(after.group()).find()) {
            text = text.substring(0, after.start());
        }
        text = FOOTNOTES.matcher(text).replaceFirst("");
        text = NO_DECIMALS.matcher(text).replaceAll("");
        return LOOSE_DECIMALS.matcher(text).replaceAll("$1").strip();
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return i;
            }
        }
        return text.length();
    }
}
