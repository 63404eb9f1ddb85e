package lookalike.catalogue.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lookalike.catalogue.match.ViewName.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pictures may be further views of, by their names and folders. */
class ViewNameTest {

    @ParameterizedTest
    @DisplayName("a name ends with a word, a small number or a letter after the name of what it shows")
    @CsvSource({"coat-front.jpg, coat, front, WORD",
        "coat-back-view2.jpg, coat-back, view2, NUMBER", "coat_2.jpg, coat, 2, NUMBER",
        "coat (3).png, coat, (3), NUMBER",
        "coat-b.png, coat, b, NUMBER", "12345a.jpg, 12345, a, NUMBER", "coat--12.jpg, coat, 12, NUMBER",
        "12345_red.jpg, 12345, red, NUMBERED_BASE", "Coat-IMG-1.jpg, coat-img, 1, NUMBER",
        "coat-rückseite.jpg, coat, rückseite, WORD"})
    void byName(String image, String base, String view, String rule) {
        assertEquals(new ViewName(base, view, Rule.valueOf(rule)), ViewName.of(image).getFirst());
    }

    @ParameterizedTest
    @DisplayName("a name of its own is no view")
    @CsvSource({"coat.jpg", "coat-red.jpg", "-2.jpg", "coat-1234.jpg", "abc-red.jpg", "a1b-red.jpg", "123a.jpg"})
    void noView(String image) {
        assertEquals(List.of(), ViewName.of(image));
    }

    @Test
    @DisplayName("every end of a name is tried, the shortest first, up to four")
    void severalEnds() {
        assertEquals(List.of(new ViewName("coat_2", "back", Rule.WORD), new ViewName("coat", "2 back", Rule.WORD)),
                ViewName.of("coat_2 back.jpg"));
        assertEquals(List.of(new ViewName("p100-a-b-c-d", "e", Rule.NUMBER),
                new ViewName("p100-a-b-c", "d-e", Rule.NUMBERED_BASE),
                new ViewName("p100-a-b", "c-d-e", Rule.NUMBERED_BASE),
                new ViewName("p100-a", "b-c-d-e", Rule.NUMBERED_BASE)), ViewName.of("p100-a-b-c-d-e.jpg"));
    }

    @Test
    @DisplayName("it may be a view of what three folders around it are called, the nearest first, but for short names")
    void folders() {
        assertEquals(List.of(new ViewName("red", "coat", Rule.FOLDER), new ViewName("12345", "coat", Rule.FOLDER)),
                ViewName.of("shop/12345/ab/Red/coat.jpg"));
        assertEquals(List.of(new ViewName("two", "x", Rule.FOLDER), new ViewName("three", "x", Rule.FOLDER),
                new ViewName("four", "x", Rule.FOLDER)), ViewName.of("five/four/three/two/x.jpg"));
        assertEquals(List.of(), ViewName.of("ab/x.jpg"));
    }

    @ParameterizedTest
    @DisplayName("an id is compared without leading zeros and without what a spreadsheet adds to a number")
    @CsvSource({"00123, 123", "123.0, 123", "0123.00, 123", "123.000, 123.000", "000, 0", "0.0, 0", "A-01, a-01",
        "12a, 12a", "0012a, 0012a", "123.5, 123.5", "'', ''"})
    void ids(String cell, String id) {
        assertEquals(id, ViewName.id(cell));
    }
}
