package lookalike.catalogue.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureIndexTest {

    private final PictureIndex index = new PictureIndex(List.of("images/12.JPG", "images/a.b.png", "men/7.jpg",
            "men/shoes/9.jpg", "women/7.jpeg", "women/7.jpg", "women/shoes/9.jpg"));

    @ParameterizedTest
    @DisplayName("a cell may hold the name with or without ending, folders, or a link")
    @ValueSource(strings = {"12", "12.jpg", "12.JPG", "images/12.jpg", "./images/12.jpg", "images\\12", "/old/12.png",
        "https://shop.example/p/12.jpg?w=80&h=60", "http://shop.example/p/%31%32.jpg#top"})
    void findsAPicture(String cell) {
        assertEquals("images/12.JPG", index.images().get(index.find(cell)));
    }

    @Test
    @DisplayName("among files of one name the longest common path wins, then the ending, then the first")
    void choosesAmongNamesakes() {
        assertEquals("women/shoes/9.jpg", found("shop/women/shoes/9"));
        assertEquals("men/shoes/9.jpg", found("shoes/9.jpg"));
        assertEquals("women/7.jpg", found("women/7.jpg"));
        assertEquals("women/7.jpeg", found("women/7"));
        assertEquals("men/7.jpg", found("7"));
    }

    @Test
    @DisplayName("a dot in a name does not begin an ending unless it is a picture's")
    void keepsDotsInNames() {
        assertEquals("images/a.b.png", found("a.b"));
        assertEquals(-1, index.find("a"));
        assertEquals(-1, index.find(""));
    }

    private String found(String cell) {
        return index.images().get(index.find(cell));
    }
}
