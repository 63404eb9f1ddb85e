package lookalike.catalogue.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions as shop systems export them. */
class HtmlTextTest {

    @ParameterizedTest
    @DisplayName("tags and entities are taken out, and what only looks like them stays")
    @CsvSource(delimiter = '|', value = {
        "<p>Soft <b>wool</b></p><p>warm</p> | Soft wool warm", "one<br/>two | one two",
        "<a href='x'>Shop</a> &amp; more | Shop & more", "Caf&eacute; &#38; Bar | Café & Bar",
        "a&nbsp;b | a b", "&nbsp;edge&nbsp; | edge", "salt & pepper; | salt & pepper;", "5 < 7 > 3 | 5 < 7 > 3",
        "<3 love | <3 love", "plain | plain", "<unknown>x | <unknown>x", "&x; | &x;"})
    void cells(String cell, String text) {
        assertEquals(text, HtmlText.of(cell));
    }

    @Test
    @DisplayName("line breaks that WooCommerce writes in letters are space in HTML, and left alone elsewhere")
    void lineBreaks() {
        assertEquals("one two", HtmlText.of("<p>one\\r\\ntwo</p>"));
        assertEquals("one\\ntwo", HtmlText.of("one\\ntwo"));
    }

    @Test
    @DisplayName("a cell of very many tags has the same text as one of few: blocks are apart, other tags are not")
    void manyTags() {
        String row = "<li class=\"wide\">Wo<b>ol</b> &amp; silk</li>";
        String text = HtmlText.of(row.repeat(10));
        assertEquals("Wool & silk Wool & silk", text.substring(0, 23));
        assertEquals(String.join(" ", Collections.nCopies(200, "Wool & silk")),
                HtmlText.of(row.repeat(200)));
        assertEquals("end < of", HtmlText.of("<i></i>".repeat(300) + "end < of"));
        assertEquals("a b", HtmlText.of("<i></i>".repeat(300) + "a<br>b<u>"));
    }
}
