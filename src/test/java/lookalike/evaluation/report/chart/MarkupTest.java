package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    @DisplayName("text and attributes are escaped, whatever they contain")
    void escapes() {
        String text = new Markup().element("b", "<script>alert('x') && \"y\"</script>", "title", "\"><i>").toString();
        assertEquals("<b title=\"&quot;&gt;&lt;i&gt;\">&lt;script&gt;alert('x') &amp;&amp; &quot;y&quot;&lt;/script&gt;"
                + "</b>", text);
    }

    @Test
    @DisplayName("what XML has no place for is replaced, and every language kept")
    void replacesWhatIsNoCharacter() {
        assertEquals("<i>a\uFFFDb\uFFFD\tü裙👗</i>", new Markup().element("i", "a\u0000b\uD800\tü裙👗").toString());
    }

    @Test
    @DisplayName("an element left open is a bug")
    void refusesOpenElements() {
        Markup markup = new Markup().open("p").open("i").close();
        assertThrows(IllegalStateException.class, markup::toString);
        assertEquals("<p><i></i></p>\n", markup.close().toString());
    }
}
