package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The precision")
class PrecisionTest {

    @ParameterizedTest
    @CsvSource({"float32, FLOAT, float", "int8-paired-2-abc, INT8, int8", "unknown, FLOAT, float"})
    @DisplayName("of a model's features is read from its identity, and has the name that the user types")
    void ofAModel(String stored, Precision precision, String typed) {
        assertEquals(precision, Precision.of(new ModelIdentity("net", "00", stored, "plain", 4)));
        assertEquals(typed, precision.toString());
    }
}
