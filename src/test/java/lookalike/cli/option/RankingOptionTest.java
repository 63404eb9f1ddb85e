package lookalike.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class RankingOptionTest {

    /** A command with these options only. */
    @Command
    private static final class Ranked {
        @Mixin
        private RankingOption ranking;
    }

    private static RankingOption parsed(String... words) {
        return CommandLine.populateCommand(new Ranked(), words).ranking;
    }

    @Test
    @DisplayName("without options results are ranked as usual; raw is nothing but raw")
    void hasDefaults() {
        assertEquals(RankingOptions.USUAL, parsed().options());
        assertEquals(Optional.empty(), parsed().method());
        assertEquals(RankingOptions.RAW, parsed("--ranking", "RAW").options());
        assertEquals(Optional.of(RankingMethod.RAW), parsed("--ranking=raw").method());
    }

    @Test
    @DisplayName("each option changes its part of the ranking")
    void changesParts() {
        assertEquals(RankingOptions.USUAL.with(RankingMethod.LOOKS).withPin(false).withVariety(0.3),
                parsed("--ranking", "looks", "--no-pin", "--variety", "0.3").options());
        assertEquals(Map.of("baseColour", "Navy Blue", "gender", "Men"),
                parsed("--set", "baseColour=Navy Blue", "--set", "gender=Men").options().corrections());
        assertEquals(Map.of("baseColour", "Navy Blue"),
                parsed("--set", " baseColour = Navy Blue ").options().corrections());
    }

    @Test
    @DisplayName("a colour is told by name in both languages or by number; another word gets those most like it")
    void takesColours() {
        for (String typed : new String[] {"navy", "Dunkelblau", "#232c4d"}) {
            assertEquals(Optional.of("#232c4d"), parsed("--colour", typed).options().colour(), typed);
        }
        String told = assertThrows(ParameterException.class, () -> parsed("--colour", "turqoise")).getMessage();
        assertTrue(told.contains("turquoise"), told);
    }

    @Test
    @DisplayName("unknown methods, weights out of range and corrections that have no effect are refused")
    void refusesNonsense() {
        assertThrows(ParameterException.class, () -> parsed("--ranking", "best"));
        assertThrows(ParameterException.class, () -> parsed("--variety", "1.5"));
        assertThrows(ParameterException.class, () -> parsed("--set", "Pink"));
        assertThrows(ParameterException.class,
                () -> parsed("--ranking", "learned", "--set", "gender=Men").options());
    }
}
