package lookalike.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @ParameterizedTest
    @DisplayName("a number above 0 and the words of shops say that something is in stock")
    @CsvSource({"3,true", "0,false", "-2,false", "in stock,true", "instock,true", "out of stock,false",
        "Out_Of_Stock,false", "yes,true", "No,false", "TRUE,true", "FALSE,false", "'',false", "Auf Lager,true",
        "ausverkauft,false", "sold out,false", "preorder,true", "1.5,true"})
    void readsCells(String cell, boolean isInStock) {
        assertEquals(isInStock, Availability.isInStock(cell));
    }
}
