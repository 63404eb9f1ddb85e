package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The program")
class ProgramTest {

    @ParameterizedTest(name = "''lookalike {0} --help'' mentions {1}")
    @DisplayName("every command prints its help on standard output without making services")
    @CsvSource(delimiter = ';', value = {
        "''; --home --engine model catalogue index search features evaluate annoy completion",
        "model; get info --home",
        "model get; --from --home",
        "model info; --format --home",
        "catalogue; add list info problems export rename remove",
        "catalogue add; PATH --csv --name --format --home",
        "catalogue list; --format --home",
        "catalogue info; NAME --format --home",
        "catalogue problems; NAME --format --home",
        "catalogue export; NAME FILE --home",
        "catalogue rename; OLD NEW --home",
        "catalogue remove; NAME --home",
        "index; NAME --engine --limit --format --home",
        "search; IMAGE --catalogue -k --where --text --like --not --index --engine --format --out --batch --home",
        "duplicates; NAME --similarity --not-same --hide --format --out --home",
        "neighbours; NAME -k --where --same --in-stock --format --out --force --home",
        "features; IMAGE --out --engine --catalogue --format --home",
        "evaluate; --catalogue --relevance -k --queries --holdout --seed --method --where --paper --compare --out "
                + "--format --home",
        "annoy; build query info verify tune add remove",
        "annoy build; ITEMS.npy --out --metric --trees --seed --threads --format --home",
        "annoy query; X.ann QUERIES.npy --metric --dimension -k --search-k --rounds --format --home",
        "annoy info; X.ann --metric --dimension --format --home",
        "annoy verify; X.ann --metric --dimension --format --home",
        "annoy tune; X.forest CATALOGUE --recall -k --format --home",
        "annoy add; X.forest ITEMS.npy --format --home",
        "annoy remove; X.forest ITEM --format --home",
        "completion; --home",
    })
    void explains(String command, String mentions) {
        CommandRun run = CommandRun.of(CommandRun.words(command + " --help"));
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.err());
        for (String option : CommandRun.words(mentions)) {
            assertTrue(run.out().contains(option), option + " in " + run.out());
        }
    }

    @ParameterizedTest(name = "''lookalike {0}''")
    @DisplayName("the version is one line, whichever command is asked for it")
    @ValueSource(strings = {"--version", "-V", "search --version", "catalogue add -V"})
    void tellsItsVersion(String line) {
        assertEquals(new CommandRun(0, "lookalike 1.2.3\n", ""), unixLines(CommandRun.of(CommandRun.words(line))));
    }

    @ParameterizedTest(name = "''lookalike {0}''")
    @DisplayName("the data folder may be named before and after a command")
    @ValueSource(strings = {
        "--home here catalogue list", "catalogue --home here list", "catalogue list --home here",
        "model info --home=here"})
    void takesTheDataFolderAnywhere(String line) {
        List<Path> homes = new ArrayList<>();
        CommandRun.of(CommandRun.factory(home -> {
            homes.add(home.root());
            throw new CancellationException("far enough");
        }), null, CommandRun.words(line));
        assertEquals(List.of(Path.of("here").toAbsolutePath()), homes);
    }

    @Test
    @DisplayName("asking for help leaves nothing behind, not even in the data folder")
    void writesNothingForHelp(@TempDir Path folder) throws Exception {
        CommandRun.of("features", "--help", "--home", folder.resolve("home").toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private static CommandRun unixLines(CommandRun run) {
        return new CommandRun(run.status(), run.out().replace("\r\n", "\n"), run.err().replace("\r\n", "\n"));
    }
}
