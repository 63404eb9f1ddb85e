package lookalike.catalogue.table;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The text of cells that hold HTML, as shop systems export descriptions. */
final class HtmlText {

    private static final Pattern TAG = Pattern.compile("(?i)</?(?:p|br|div|span|ul|ol|li|b|i|u|em|strong|h[1-6]|a|img|"
            + "table|t[rdh]|tbody|thead|font|hr|html|body|style|script|meta|section|article|header|blockquote|su[pb]|"
            + "small|center|iframe|video|d[lt]|dd|pre)(?:\\s[^>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});");

    private HtmlText() {}

    /** @return a cell without tags and entities; unchanged if it has none */
    static String of(String cell) {
        if (cell.indexOf('<') >= 0 && TAG.matcher(cell).find()) {
            // WooCommerce writes line breaks as a backslash and an n.
            return Jsoup.parse(cell.replace("\\r", "").replace("\\n", "\n")).text();
        }
        return cell.indexOf('&') >= 0 && ENTITY.matcher(cell).find()
                ? Parser.unescapeEntities(cell, false).replace('\u00A0', ' ').strip() : cell;
    }
}
