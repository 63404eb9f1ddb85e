package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A catalogue in parts")
class PartsCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "''{0}''")
    @DisplayName("is not added with an option for tables, which would do nothing")
    @ValueSource(strings = {"--csv=shop.csv", "--column=price=Cost"})
    void refusesOptionsForTables(String option) throws Exception {
        Path manifest = Files.writeString(folder.resolve("manifest.json"), "{\"format\": \"lookalike-parts\"}");
        CommandRun run = CommandRun.at(folder.resolve("home"), "catalogue", "add", manifest.toString(), option);
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("--csv and --column do nothing for a catalogue in parts"), run.err());
        assertEquals(1, CommandRun.at(folder.resolve("home"), "catalogue", "add", manifest.toString()).status());
    }
}
