package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.features.resnet.TestModel;
import lookalike.search.SampleHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
@DisplayName("Float and 8-bit integers on the command line")
class PrecisionJourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PICTURES = 6;

    @TempDir
    static Path folder;
    private static Path home;
    private static Path picture;

    @BeforeAll
    static void openAShop() throws Exception {
        home = folder.resolve("home");
        SampleHome.link(TestModel.home().model(), home.resolve("model"));
        Path shop = Files.createDirectories(folder.resolve("shop"));
        try (Stream<Path> sample = Files.list(SampleHome.sample().resolve("images"))) {
            for (Path each : sample.sorted().limit(PICTURES).toList()) {
                Files.copy(each, shop.resolve(each.getFileName()));
                picture = each;
            }
        }
        assertEquals(0, run("catalogue", "add", shop.toString(), "--name", "spring").status());
    }

    @Test
    @DisplayName("a catalogue indexed in float stays so until all of it has been indexed in 8 bits, and keeps both")
    void changesOver() throws Exception {
        CommandRun exact = run("index", "spring", "--precision", "float", "--format", "json");
        assertEquals(PICTURES, JSON.readTree(exact.out()).get("computed").asInt());
        assertFalse(exact.err().contains("8-bit"), exact.err());

        CommandRun again = run("index", "spring", "--format", "json");
        assertEquals(0, JSON.readTree(again.out()).get("computed").asInt());
        assertTrue(again.err().contains("'lookalike index spring --precision int8' makes it faster"), again.err());

        assertEquals(0, run("index", "spring", "--precision", "int8", "--limit", "2").status());
        assertTrue(run("index", "spring").err().contains("spring is indexed in float"));

        CommandRun rest = run("index", "spring", "--precision", "int8", "--format", "json");
        assertTrue(rest.err().contains("in 8-bit integers"), rest.err());
        assertEquals(PICTURES - 2, JSON.readTree(rest.out()).get("computed").asInt());
        assertTrue(run("index", "spring").err().contains("in 8-bit integers"));
        for (String precision : List.of("float", "int8")) {
            JsonNode answers = JSON.readTree(run("search", picture.toString(), "--catalogue", "spring", "--precision",
                    precision, "--format", "json").out());
            assertEquals(1, answers.get(0).get("results").get(0).get("similarity").asDouble(), 1e-4, precision);
            assertEquals(0, JSON.readTree(run("index", "spring", "--precision", precision, "--format", "json").out())
                    .get("computed").asInt(), precision);
        }
    }

    @Test
    @DisplayName("the network's precisions are told, and how well they agree on this machine")
    void tellsPrecisions() throws Exception {
        JsonNode info = JSON.readTree(run("model", "info", "--format", "json").out());
        assertTrue(info.get("precisions").get(0).asText().startsWith("int8-"), info.toString());
        assertEquals("float32", info.get("precisions").get(1).asText());
        assertTrue(info.get("agreement").asDouble() > 0.97, info.toString());
        assertTrue(info.get("runs as").asText().endsWith("in 8-bit integers"), info.toString());
    }

    @Test
    @DisplayName("their speeds are measured side by side, and where the time goes")
    void measures() throws Exception {
        CommandRun bench = run("bench", "spring", "--features", "--pictures", "3", "--rounds", "1", "--format", "json");
        assertEquals(0, bench.status(), bench.err());
        JsonNode lines = JSON.readTree(bench.out());
        assertEquals("float32", lines.get(0).get("precision").asText());
        assertTrue(lines.get(1).get("precision").asText().startsWith("int8-"));
        for (JsonNode line : lines) {
            for (String figure : List.of("network/s", "indexing/s", "read ms", "decode ms", "prepare ms",
                    "possible/s")) {
                assertTrue(line.get(figure).asDouble() > 0, figure);
            }
        }
        assertEquals(2, run("bench", "spring", "--features", "--rounds", "0").status());
    }

    private static CommandRun run(String... command) {
        return CommandRun.at(home, command);
    }
}
