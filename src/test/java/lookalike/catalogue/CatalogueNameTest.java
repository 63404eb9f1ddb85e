package lookalike.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("names that some system could not keep are refused")
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "-x", "x.", "CON", "lpt1.x", "a b", "ä"})
    void refusesUnfitNames(String name) {
        assertThrows(CatalogueException.BadName.class, () -> CatalogueName.of(name));
    }
}
