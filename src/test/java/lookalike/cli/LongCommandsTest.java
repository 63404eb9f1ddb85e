package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongCommandsTest {

    @ParameterizedTest
    @DisplayName("commands that train, compare or grow forests are long, however they are called")
    @CsvSource({"index shop, true", "--home x evaluate --catalogue shop, true", "annoy build, true",
        "duplicates shop, true", "neighbours shop, true", "bench, true", "index --help, false", "annoy -h, false",
        "search index, false", "--home index, false", "--home index list, false", "catalogue list, false", "'', false"})
    void tellsLongCommands(String line, boolean isLong) {
        assertEquals(isLong, LongCommands.isOne(line.isEmpty() ? List.of() : List.of(line.split(" "))));
    }
}
