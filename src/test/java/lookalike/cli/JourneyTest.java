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

/** A whole run on the command line, with the real network: pictures in, similar products out. */
@Tag("model")
class JourneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path shop;
    private static List<Path> pictures;

    @BeforeAll
    static void openAShop() throws Exception {
        home = folder.resolve("home");
        SampleHome.link(TestModel.home().model(), home.resolve("model"));
        shop = Files.createDirectories(folder.resolve("shop"));
        StringBuilder csv = new StringBuilder("sku,picture,title,price\n");
        try (Stream<Path> sample = Files.list(SampleHome.sample().resolve("images"))) {
            pictures = sample.sorted().limit(8).toList();
        }
        for (Path picture : pictures) {
            Files.copy(picture, shop.resolve(picture.getFileName()));
            csv.append("S-").append(picture.getFileName().toString().replace(".jpg", "")).append(',')
                    .append(picture.getFileName()).append(",\"Shirt, long\",\"39,90 €\"\n");
        }
        Files.writeString(shop.resolve("stock.csv"), csv + "S-9,none.jpg,Nothing,1\n");
        Files.writeString(shop.resolve("broken.jpg"), "no picture");
    }

    @Test
    @DisplayName("add, index, search, examine, remove")
    void goesTheWholeWay() throws Exception {
        assertEquals(0, run("catalogue", "add", shop.toString(), "--name", "spring").status());

        JsonNode partly = json("index", "spring", "--limit", "3", "--format", "json");
        assertEquals(3, partly.get("computed").asInt());
        CommandRun early = run("search", pictures.getFirst().toString(), "--catalogue", "spring");
        assertTrue(early.err().contains("6 of the 9 products cannot be found yet"), early.err());
        JsonNode rest = json("index", "spring", "--format", "json");
        assertEquals(List.of(5, 3, 1), List.of(rest.get("computed").asInt(), rest.get("kept").asInt(),
                rest.get("broken").asInt()), rest.toString());
        JsonNode again = json("index", "spring", "--format", "json");
        assertEquals(List.of(0, 8), List.of(again.get("computed").asInt(), again.get("kept").asInt()));

        findsTheFirstPicture();
        choosesTheSearch();
        String problems = run("catalogue", "problems", "spring").out();
        assertTrue(problems.contains("broken.jpg") && problems.contains("none.jpg"), problems);
        writesFeatures();
        asksTheForest();
        comparesSearches();

        assertEquals(0, run("catalogue", "remove", "spring").status());
        CommandRun gone = run("search", pictures.getFirst().toString(), "--catalogue", "spring");
        assertEquals(1, gone.status());
        assertTrue(Files.exists(shop.resolve("stock.csv")), "removing a catalogue leaves its files alone");
    }

    @Test
    @DisplayName("a catalogue whose database is damaged can be removed, as the message about it advises")
    void removesADamagedCatalogue() throws Exception {
        assertEquals(0, run("catalogue", "add", shop.toString(), "--name", "worn").status());
        Path stored = home.resolve("catalogues/worn");
        List<Path> databases;
        try (Stream<Path> files = Files.list(stored)) {
            databases = files.filter(file -> file.toString().endsWith(".db")).toList();
        }
        for (Path database : databases) {
            Files.writeString(database, "no database");
        }
        CommandRun refused = run("catalogue", "info", "worn");
        assertTrue(refused.err().contains("is damaged; remove the catalogue"), refused.err());
        CommandRun removed = run("catalogue", "remove", "worn");
        assertEquals(0, removed.status(), removed.err());
        assertFalse(Files.exists(stored), "everything stored for it is gone");
    }

    private static void findsTheFirstPicture() throws Exception {
        Path first = pictures.getFirst();
        JsonNode answers = json("search", first.toString(), "--catalogue", "spring", "-k", "4", "--format", "json");
        assertEquals(1, answers.size());
        JsonNode answer = answers.get(0);
        assertEquals(first.toString(), answer.get("query").asText());
        JsonNode best = answer.get("results").get(0);
        assertEquals("S-" + first.getFileName().toString().replace(".jpg", ""), best.get("id").asText());
        assertEquals(1, best.get("rank").asInt());
        assertEquals(1, best.get("similarity").asDouble(), 1e-4);
        assertEquals(shop.resolve(first.getFileName()).toString(), best.get("file").asText());
        assertEquals("Shirt, long", best.get("attributes").get("title").asText());
        for (String part : List.of("decode", "extract", "search")) {
            assertTrue(answer.get("milliseconds").get(part).asDouble() > 0, part);
        }
        CommandRun conditional = run("search", first.toString(), "--catalogue", "spring", "--where", "price>100",
                "--format", "csv");
        assertEquals(1, conditional.out().lines().count(), conditional.out());
    }

    private static void choosesTheSearch() throws Exception {
        JsonNode info = json("catalogue", "info", "spring", "--format", "json");
        assertEquals("exact", info.get("index").asText());
        assertEquals("there are few products", info.get("chosen as").asText());
        assertEquals(8, info.get("int8 features").asInt() + info.get("float features").asInt());
        String photo = pictures.getFirst().toString();
        for (String index : List.of("exact", "forest")) {
            JsonNode answer = json("search", photo, "--catalogue", "spring", "--index", index, "--format", "json");
            assertEquals(index, answer.get(0).get("index").asText());
        }
        CommandRun wrong = run("search", photo, "--catalogue", "spring", "--index", "best");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("expected exact or forest but was 'best'"), wrong.err());
    }

    private static void asksTheForest() throws Exception {
        Path query = folder.resolve("query.npy");
        assertEquals(0, run("features", pictures.get(2).toString(), "--catalogue", "spring", "--out",
                query.toString()).status());
        assertEquals(0, run("annoy", "build", "spring").status());
        assertEquals(8, json("annoy", "info", "spring", "--format", "json").get("items").asInt());
        assertEquals(4, json("annoy", "verify", "spring", "--format", "json").get("leaves").asInt());
        JsonNode nearest = json("annoy", "query", "spring", query.toString(), "-k", "1", "--format", "json").get(0);
        assertEquals(pictures.get(2).getFileName().toString(), nearest.get("item").asText());
        assertEquals(0, nearest.get("distance").asDouble(), 0.02);
        CommandRun other = run("annoy", "query", "summer", query.toString());
        assertEquals(1, other.status());
        assertTrue(other.err().contains("summer"), other.err());
    }

    private static void comparesSearches() throws Exception {
        Path report = folder.resolve("report");
        CommandRun run = run("evaluate", "--catalogue", "spring", "--relevance", "title", "--method", "forest",
                "--resamples", "10", "--out", report.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.readString(report.resolve("report.html")).contains("Exact search against a forest"));
        assertTrue(Files.readString(report.resolve("speed.csv")).startsWith("items,part,method,search_k,recall@5,"));
        assertTrue(Files.exists(report.resolve("charts").resolve("time-over-recall.svg")));
        Path plain = folder.resolve("plain");
        assertEquals(0, run("evaluate", "--catalogue", "spring", "--relevance", "title", "--method", "forest",
                "--resamples", "10", "--out", plain.toString(), "--no-speed").status());
        assertTrue(Files.notExists(plain.resolve("speed.csv")));
        assertEquals(2, run("evaluate", "--catalogue", "spring", "--speed").status());
    }

    private static void writesFeatures() throws Exception {
        Path file = folder.resolve("out.npy");
        CommandRun run = run("features", pictures.get(0).toString(), pictures.get(1).toString(), "--out",
                file.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.size(file) >= 2 * 2048 * 4 + 64 && Files.size(file) < 2 * 2048 * 4 + 256);
    }

    @Test
    @DisplayName("one broken photo among several costs its own answer and status 1, and is told in a sentence")
    void answersTheOthers() throws Exception {
        String good = pictures.getFirst().toString();
        CommandRun run = runAt(SampleHome.folder().root(), "search", good, shop.resolve("broken.jpg").toString(),
                good, "--catalogue", SampleHome.CATALOGUE, "--format", "json");
        assertEquals(1, run.status());
        assertEquals(2, JSON.readTree(run.out()).size());
        assertTrue(run.err().contains("broken.jpg is not a picture"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    @DisplayName("photos of a folder are searched and shown on a page beside the original method's results")
    void comparesOnAPage() throws Exception {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.copy(pictures.getFirst(), photos.resolve("b.jpg"));
        Files.copy(pictures.getLast(), photos.resolve("a.jpg"));
        Files.writeString(photos.resolve("notes.txt"), "no photo");
        Path page = folder.resolve("pages/before-after.html");
        CommandRun run = runAt(SampleHome.folder().root(), "search", photos.toString(), "--catalogue",
                SampleHome.CATALOGUE, "--format", "json", "--compare-page", page.getParent().toString());
        assertEquals(0, run.status(), run.err());
        assertEquals(photos.resolve("a.jpg").toString(), JSON.readTree(run.out()).get(0).get("query").asText());
        assertTrue(run.err().contains("The page is " + page), run.err());
        String html = Files.readString(page);
        assertEquals(2, html.split("<h2>", -1).length - 1);
        assertEquals(2, html.split("raw: the original method", -1).length - 1);
    }

    @Test
    @DisplayName("a catalogue without a forest is searched exactly, and a user who asks for the forest is told so")
    void tellsOfAMissingForest() throws Exception {
        CommandRun run = runAt(SampleHome.withoutForest(folder.resolve("bare")).root(), "search",
                pictures.getFirst().toString(), "--catalogue", SampleHome.CATALOGUE, "--index", "forest", "--format",
                "json");
        assertEquals("exact", JSON.readTree(run.out()).get(0).get("index").asText());
        assertTrue(run.err().contains("has no forest that can be used, so every product was compared"), run.err());
    }

    @Test
    @DisplayName("a folder without pictures, a CSV that fits none, a place that is not there: one sentence each")
    void tellsProblems() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path foreign = Files.writeString(folder.resolve("foreign.csv"), "colour,taste\nred,sweet\nblue,sour\n");
        for (String[] command : new String[][] {
            {"catalogue", "add", empty.toString()},
            {"catalogue", "add", shop.toString(), "--csv", foreign.toString(), "--name", "other"},
            {"catalogue", "add", folder.resolve("nowhere").toString()},
            {"catalogue", "add", shop.resolve("stock.csv").toString()},
            {"index", "unknown"}}) {
            assertOneSentence(run(command));
        }
        // A data folder that cannot be made, since a file is in its place.
        assertOneSentence(runAt(foreign, "catalogue", "add", shop.toString()));
    }

    private static void assertOneSentence(CommandRun run) {
        assertEquals(1, run.status(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().endsWith(".\n") && run.out().isEmpty(), run.err());
    }

    private static CommandRun run(String... command) {
        return runAt(home, command);
    }

    private static JsonNode json(String... command) throws Exception {
        CommandRun run = run(command);
        assertEquals(0, run.status(), run.err());
        return JSON.readTree(run.out());
    }

    private static CommandRun runAt(Path home, String... command) {
        return CommandRun.at(home, command);
    }
}
