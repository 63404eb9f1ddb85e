package lookalike.evaluation.report.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements, for SVG and for the page around it. Text and attribute values are escaped: no product name can
 * become an element. The output is well-formed XML.
 */
public final class Markup {

    /** Elements followed by a line break, where space has no meaning. */
    private static final Set<String> BLOCKS = Set.of("dd", "desc", "div", "dl", "dt", "figcaption", "figure", "h1",
            "h2", "h3", "head", "header", "li", "main", "meta", "ol", "p", "section", "style", "svg", "table", "tbody",
            "thead", "title", "tr", "ul");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> opened = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    public Markup open(String element, String... attributes) {
        begin(element, attributes);
        out.append('>');
        opened.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        String element = opened.pop();
        out.append("</").append(element).append('>');
        endLine(element);
        return this;
    }

    /** Writes an element that only holds text. */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes an empty element. */
    public Markup empty(String element, String... attributes) {
        begin(element, attributes);
        out.append("/>");
        endLine(element);
        return this;
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** @param written by another instance of this class, or a style sheet of the program's own */
    public Markup raw(String written) {
        out.append(written);
        return this;
    }

    private void begin(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void endLine(String element) {
        if (BLOCKS.contains(element)) {
            out.append('\n');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isCharacter(point) ? point : 0xFFFD);
            }
        });
    }

    /** Characters allowed by XML 1.0, section 2.2: no control characters, no lone surrogates. */
    private static boolean isCharacter(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }

    /** @return everything written */
    @Override
    public String toString() {
        if (!opened.isEmpty()) {
            throw new IllegalStateException("still open: " + opened);
        }
        return out.toString();
    }
}
