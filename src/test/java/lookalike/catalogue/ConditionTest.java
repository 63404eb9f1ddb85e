package lookalike.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lookalike.catalogue.Condition.Operator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @DisplayName("conditions are read as they are typed")
    @CsvSource({"articleType=Shirts,articleType,EQUAL,Shirts", "price<50,price,LESS,50", "price<=50,price,AT_MOST,50",
        "price>50,price,GREATER,50", "price>=49.90,price,AT_LEAST,49.90",
        "baseColour!=Black,baseColour,NOT_EQUAL,Black",
        "' base colour = Navy Blue ',base colour,EQUAL,Navy Blue", "name=a=b,name,EQUAL,a=b"})
    void readsConditions(String text, String column, Operator operator, String value) throws Exception {
        assertEquals(new Condition(column, operator, List.of(value)), Condition.parse(text));
    }

    @Test
    @DisplayName("a bar separates values of which any will do")
    void readsAlternatives() throws Exception {
        assertEquals(List.of("Summer", "Fall"), Condition.parse("season=Summer| Fall").values());
    }

    @ParameterizedTest
    @DisplayName("what is no condition is refused with the reason")
    @CsvSource({"Shirts,NO_COLUMN", "=Shirts,NO_COLUMN", "price<abc,NotANumber[value=abc]",
        "season=,NoValue[operator==]", "season=Fall|,NoValue[operator==]"})
    void refusesOthers(String text, String reason) {
        var problem = assertThrows(CatalogueException.BadCondition.class, () -> Condition.parse(text));
        assertEquals(text, problem.details().getFirst());
        assertEquals(reason, problem.details().getLast().toString());
    }

    @Test
    @DisplayName("a number is wanted where numbers are put in order")
    void refusesWordsInOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Condition("price", Operator.LESS, List.of("cheap")));
    }

    @Test
    @DisplayName("a single cell is compared like those of the database")
    void comparesCells() throws Exception {
        assertTrue(Condition.parse("id=éTÉ").isMetBy("Été"));
        assertTrue(Condition.parse("id<100").isMetBy("99"));
        assertFalse(Condition.parse("id<100").isMetBy("100"));
        assertFalse(Condition.parse("id<=100").isMetBy("A7"));
        assertTrue(Condition.parse("id!=A7").isMetBy("A8"));
    }
}
