package lookalike.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueNameTest {

    @ParameterizedTest
    @DisplayName("a name is made from the folder's or zip's own")
    @CsvSource({"shop/Summer Sale (2024).zip,Summer-Sale-2024", "Röcke & Blusen,Rocke-Blusen", "v1.2,v1.2",
        "/,catalogue", "裙子,catalogue", "con,catalogue", ".hidden,hidden"})
    void makesNames(String location, String name) {
        assertEquals(name, CatalogueName.from(Path.of(location)).text());
    }

    @ParameterizedTest
    @DisplayName("the window suggests the folder's or zip's own name as it is, if it can be one")
    @CsvSource({"shop/Summer Sale (2024).zip,Summer Sale (2024)", "Röcke & Blusen,Röcke & Blusen", "裙子,裙子",
        "con,con", ".hidden,hidden", "/,catalogue", "---,catalogue"})
    void suggestsNames(String location, String name) {
        assertEquals(name, CatalogueName.suggestion(Path.of(location)).text());
    }

    @Test
    @DisplayName("a suggestion is cut where it is too long, between two letters")
    void cutsSuggestions() {
        String letter = "𐐷";
        assertEquals("a" + letter.repeat(31), CatalogueName.suggestion(Path.of("a" + letter.repeat(40))).text());
    }

    @ParameterizedTest
    @DisplayName("a plain name is its folder's; the folder of any other is one that every system allows, and its own")
    @CsvSource({"spring,spring", "v1.2,v1.2", "Sommer Été 2026,Sommer-Ete-2026-022ed523ff", "裙子,catalogue-ee9ce792c8",
        "CON,CON-a3dbc4b644", "x.,x-c92f00b196"})
    void mapsToFolders(String name, String folder) throws Exception {
        assertEquals(folder, CatalogueName.of(name).folder());
        assertEquals(name, CatalogueName.of(" " + Normalizer.normalize(name, Normalizer.Form.NFD)).text());
    }

    @ParameterizedTest
    @DisplayName("names that look like a path or an option, or that cannot be seen, are refused")
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "a\\b", "-x", "a\nb", "a\u202Eb",
        "12345678901234567890123456789012345678901234567890123456789012345"})
    void refusesUnfitNames(String name) {
        assertThrows(CatalogueException.BadName.class, () -> CatalogueName.of(name));
    }
}
