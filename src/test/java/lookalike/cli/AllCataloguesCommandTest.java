package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lookalike.image.TestPictures;
import lookalike.service.IndexedShop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lookalike search --all-catalogues}, over two catalogues and one that is not indexed. */
@Tag("model")
class AllCataloguesCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path photo;

    @BeforeAll
    static void index() throws Exception {
        IndexedShop.of(folder, 6);
        home = folder.resolve("home");
        photo = folder.resolve("shop").resolve("1.png");
        Path other = Files.createDirectories(folder.resolve("other"));
        for (int number = 0; number < 3; number++) {
            Files.write(other.resolve(number + ".png"), TestPictures.file(TestPictures.plain(20, 20,
                    Color.getHSBColor(.5f + number / 10f, .4f, .5f)), "png"));
        }
        assertEquals(0, run("catalogue", "add", other.toString(), "--name", "other").status());
        assertEquals(0, run("index", "other").status());
        assertEquals(0, run("catalogue", "add", other.toString(), "--name", "bare").status());
    }

    private static CommandRun run(String... command) {
        return CommandRun.at(home, command);
    }

    @Test
    @DisplayName("JSON and CSV say the catalogue of each result, and what could not be searched stands beside them")
    void saysCatalogues() throws Exception {
        CommandRun run = run("search", photo.toString(), "--all-catalogues", "-k", "7", "--format", "json");
        assertEquals(0, run.status(), run.err());
        Set<String> catalogues = new TreeSet<>();
        int rank = 0;
        for (JsonNode result : JSON.readTree(run.out()).get(0).get("results")) {
            catalogues.add(result.get("catalogue").asText());
            assertEquals(++rank, result.get("rank").asInt());
            assertTrue(Files.exists(Path.of(result.get("file").asText())), result.toString());
        }
        assertEquals(Set.of("other", "shop"), catalogues);
        assertTrue(run.err().contains("'bare' was not searched. "), run.err());
        assertTrue(run.err().contains("lookalike index bare"), run.err());
        CommandRun csv = run("search", photo.toString(), "--all-catalogues", "--format", "csv");
        assertTrue(csv.out().startsWith("query,rank,catalogue,id,"), csv.out());
    }

    @Test
    @DisplayName("a catalogue that cannot be read hides no other: lists and searches name it, with the reason")
    void namesWhatCannotBeRead() throws Exception {
        assertEquals(0, run("catalogue", "add", folder.resolve("other").toString(), "--name", "ruined").status());
        Path database = home.resolve("catalogues").resolve("ruined").resolve("catalogue-0.db");
        byte[] sound = Files.readAllBytes(database);
        for (byte[] damaged : List.of(Arrays.copyOf(sound, sound.length / 2), new byte[2000],
                "another program's file ".repeat(20).getBytes(StandardCharsets.UTF_8), otherRelease(sound))) {
            Files.write(database, damaged);
            CommandRun list = run("catalogue", "list", "--format", "csv");
            assertEquals(1, list.status(), list.err());
            assertTrue(list.out().contains("\nother,") && list.out().contains("\nshop,"), list.out());
            assertFalse(list.out().contains("ruined"), list.out());
            assertTrue(list.err().contains("'ruined' cannot be read. "), list.err());
            CommandRun search = run("search", "--text", "shirts", "--all-catalogues", "--format", "csv");
            assertEquals(0, search.status(), search.err());
            assertTrue(search.out().contains(",shop,"), search.out());
            assertTrue(search.err().contains("'ruined' was not searched. "), search.err());
        }
        assertEquals(0, run("catalogue", "remove", "ruined").status());
        assertEquals(0, run("catalogue", "list").status());
    }

    /** @return a database whose version is greater */
    private static byte[] otherRelease(byte[] database) {
        byte[] later = database.clone();
        later[63]++;
        return later;
    }

    @Test
    @DisplayName("people get a table with the catalogue; several photos are answered one by one, broken ones told")
    void printsATable() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
        CommandRun run = run("search", photo.toString(), broken.toString(), "--all-catalogues");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("rank  catalogue  similarity"), run.out());
        assertTrue(run.err().contains("broken.jpg"), run.err());
        CommandRun written = run("search", photo.toString(), "--all-catalogues", "--out",
                folder.resolve("all.csv").toString());
        assertEquals(0, written.status(), written.err());
        assertTrue(Files.readString(folder.resolve("all.csv")).contains(",shop,"));
    }

    @Test
    @DisplayName("words and a filter work alone; what is about one catalogue is refused in a sentence")
    void refusesWhatIsAboutOne() {
        CommandRun shirts = run("search", "--text", "shirts", "--all-catalogues", "--format", "csv");
        assertEquals(0, shirts.status(), shirts.err());
        assertTrue(shirts.out().contains(",shop,"), shirts.out());
        assertFalse(shirts.out().contains(",other,"), shirts.out());
        for (String[] more : new String[][] {{"--like", "1"}, {"--not", "1"}, {"--set", "category=Shoes"}, {"--batch"},
            {"--compare-page", "pages"}, {"--format", "html"}, {"--catalogue", "shop"}}) {
            String[] command = new String[more.length + 3];
            System.arraycopy(new String[] {"search", photo.toString(), "--all-catalogues"}, 0, command, 0, 3);
            System.arraycopy(more, 0, command, 3, more.length);
            CommandRun run = run(command);
            assertEquals(2, run.status(), String.join(" ", command));
            assertTrue(run.err().contains("--all-catalogues"), run.err());
        }
        CommandRun neither = run("search", photo.toString());
        assertEquals(2, neither.status());
        assertTrue(neither.err().contains("--catalogue NAME is missing (or '--all-catalogues')"), neither.err());
    }
}
