package lookalike.catalogue.table;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The text of cells that hold HTML, as shop systems export descriptions. */
final class HtmlText {

    private static final Pattern TAG = Pattern.compile("(?i)</?(?:p|br|div|span|ul|ol|li|b|i|u|em|strong|h[1-6]|a|img|"
            + "table|t[rdh]|tbody|thead|font|hr|html|body|style|script|meta|section|article|header|blockquote|su[pb]|"
            + "small|center|iframe|video|d[lt]|dd|pre)(?:\\s[^<>]*+)?+/?>");
    /** An HTML parser goes back over all open elements at each tag, so more tags are taken out one after the other. */
    private static final int MOST_PARSED = 500;
    /** Characters of a tag in which its name is. */
    private static final int LONGEST_NAME = 12;
    /** What begins a new line or cell. */
    private static final Pattern BLOCK = Pattern.compile("(?i)/?(?:p|br|div|ul|ol|li|h[1-6]|t[rdh]|table|hr|d[ltd])");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});");

    private HtmlText() {}

    /** @return a cell without tags and entities; unchanged if it has none */
    static String of(String cell) {
        if (cell.indexOf('<') >= 0 && TAG.matcher(cell).find()) {
            // WooCommerce writes line breaks as a backslash and an n.
            String lines = cell.replace("\\r", "").replace("\\n", "\n");
            return lines.chars().filter(c -> c == '<').count() > MOST_PARSED ? withoutTags(lines)
                    : Jsoup.parse(lines).text();
        }
        return cell.indexOf('&') >= 0 && ENTITY.matcher(cell).find()
                ? Parser.unescapeEntities(cell, false).replace('\u00A0', ' ').strip() : cell;
    }

    /** Passes over the cell once. */
    private static String withoutTags(String cell) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < cell.length()) {
            int begin = cell.indexOf('<', at);
            int end = begin < 0 ? -1 : cell.indexOf('>', begin);
            if (end < 0) {
                break;
            }
            text.append(cell, at, begin);
            String name = cell.substring(begin + 1, Math.min(end, begin + LONGEST_NAME)).strip().split("\\s", 2)[0];
            text.append(BLOCK.matcher(name).matches() ? " " : "");
            at = end + 1;
        }
        text.append(cell, at, cell.length());
        return Parser.unescapeEntities(text.toString(), false).replaceAll("[\\s\u00A0]++", " ").strip();
    }
}
