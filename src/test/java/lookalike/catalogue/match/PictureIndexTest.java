package lookalike.catalogue.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    @DisplayName("a name spelt exactly so wins over composed accents, and these over another case")
    void prefersExactNames() {
        String composed = "Caf\u00e9.jpg";
        String decomposed = "Cafe\u0301.jpg";
        assertEquals(decomposed, found(List.of(decomposed), composed));
        assertEquals(composed, found(List.of(decomposed, composed), composed));
        assertEquals(decomposed, found(List.of("CAF\u00c9.jpg", decomposed), composed));
        assertEquals("TEE.jpg", found(List.of("TEE.jpg", "Tee.jpg", "tee.jpg"), "TEE.jpg"));
        assertEquals("tee.jpg", found(List.of("TEE.jpg", "Tee.jpg", "tee.jpg"), "tee.jpg"));
        assertEquals("b/tee.jpg", found(List.of("B/tee.jpg", "b/tee.jpg"), "b/tee.jpg"));
        assertEquals("tee.JPG", found(List.of("tee.JPG", "tee.jpg"), "tee.JPG"));
        assertEquals("TEE.jpg", found(List.of("TEE.jpg"), "tee.jpg"));
    }

    @ParameterizedTest
    @DisplayName("links of shops lead to the file: queries, percent signs and sizes in the link or in the file's name")
    @CsvSource(delimiter = '|', value = {
        "Striped Tee.jpg | https://shop.example/p/Striped%20Tee.jpg",
        "Striped%20Tee.jpg | Striped Tee.jpg",
        "tee.jpg?v=1700000001 | https://cdn.example/files/tee.jpg?v=1700000001",
        "tee.jpg@v=1700000001 | https://cdn.example/files/tee.jpg?v=1700000001",
        "tee.jpg | https://cdn.example/files/tee_600x600.jpg?v=17",
        "tee.jpg | //cdn.example/files/tee_large.jpg",
        "tee.jpg | https://shop.example/uploads/tee-scaled.jpg",
        "tee-scaled.jpg | https://shop.example/uploads/tee.jpg",
        "tee-300x300.jpg | tee.jpg",
        "tee.jpg | https://shop.example/tee@2x.jpg",
        "tee.jpg | https://shop.example/resize?w=300&src=img/tee.jpg",
        "tee.jpg | https://shop.example/thumb/tee.jpg/300px",
        "tee.jpg | https://shop.example/w_300,h_300/tee.jpg"
    })
    void readsLinks(String file, String cell) {
        assertEquals(file, found(List.of("other.jpg", file), cell));
    }

    @Test
    @DisplayName("a file that has the size in its name is the one that a cell with the size means")
    void keepsNamedSizes() {
        assertEquals("tee_large.jpg", found(List.of("tee.jpg", "tee_large.jpg"), "tee_large.jpg"));
        assertEquals("zoom/tee.jpg", found(List.of("small/tee.jpg", "zoom/tee.jpg"), "tee.jpg"));
        assertEquals("small/tee.jpg", found(List.of("small/tee.jpg", "zoom/tee.jpg"), "small/tee.jpg"));
    }

    @ParameterizedTest
    @DisplayName("a number that a spreadsheet changed is found if one file only can be meant")
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            value = {"108775000 | p/0108775000.jpg", "108775000.jpg | p/0108775000.jpg",
                "15000.0 | 15000.jpg", "15,000 | 15000.jpg", "15.000,00 | 15000.jpg", "1.5E+4 | 15000.jpg",
                "1.5e+04 | 15000.jpg", "'15000 | 15000.jpg", "0015000 | 15000.jpg", "1.23457E+12 | 1234567890123.jpg",
                "123456789012345000 | 123456789012345678.jpg"})
    void findsChangedNumbers(String cell, String file) {
        PictureIndex numbers = new PictureIndex(List.of("123456789012345678.jpg", "1234567890123.jpg", "15000.jpg",
                "p/0108775000.jpg"));
        assertEquals(-1, numbers.find(cell));
        assertEquals(file, numbers.images().get(numbers.findChanged(cell)));
    }

    @ParameterizedTest
    @DisplayName("a changed number that several files could mean, or none, is not guessed")
    @ValueSource(strings = {"7", "1.23457E+12", "15000.5", "Tee 7", "2012-01-05", "8"})
    void doesNotGuessNumbers(String cell) {
        PictureIndex numbers = new PictureIndex(List.of("007.jpg", "07.jpg", "1234567890123.jpg", "1234567890124.jpg",
                "15000.jpg", "20120105.jpg"));
        assertEquals(-1, numbers.findChanged(cell));
    }

    private static String found(List<String> files, String cell) {
        PictureIndex index = new PictureIndex(files);
        int found = index.find(cell);
        return found < 0 ? "none" : index.images().get(found);
    }

    private String found(String cell) {
        return index.images().get(index.find(cell));
    }
}
