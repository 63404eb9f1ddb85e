package lookalike.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.ProductMarks;
import lookalike.storage.DataFolder;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.ClientStore;
import lookalike.ui.boards.BoardWriting;
import lookalike.ui.boards.FavouritesStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@DisplayName("Two programs that write one data folder at the same time")
class TwoProgramsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("lose no heart, board, mark, client, purchase, order or setting that either was told is kept")
    void loseNothing() throws Exception {
        Bench bench = Bench.ready();
        Path settings = bench.home().resolve("settings");
        FavouritesStore favourites = new FavouritesStore(settings, Runnable::run, problem -> {
            throw new AssertionError(problem);
        });
        BoardWriting.add(favourites, SideWriter.SHARED, "both");
        ClientStore clients = new ClientStore(new DataFolder(bench.home()));
        ClientProfile ann = clients.called(SideWriter.CLIENT);
        clients.change(ann.id(), now -> now.with(now.hearts(), BoardWriting.boards(favourites)));

        List<Process> both = new ArrayList<>();
        List<String> command = RealProgram.command(bench, List.of(SideWriter.NAME));
        for (String number : List.of("0", "1")) {
            List<String> numbered = new ArrayList<>(command);
            numbered.add(number);
            both.add(RealProgram.start(numbered, bench.folder().resolve("side-" + number + ".txt")));
        }
        for (Process each : both) {
            assertEquals(0, each.waitFor(), () -> said(bench));
        }

        JsonNode kept = JSON.readTree(settings.resolve("kept.json").toFile());
        JsonNode window = JSON.readTree(settings.resolve("window.json").toFile());
        ClientProfile after = clients.called(SideWriter.CLIENT);
        Set<String> names = new TreeSet<>(clients.list(_ -> {}).stream().map(ClientProfile::name).toList());
        ProductMarks marks = ProductMarks.read(
                new CatalogueRepository(new DataFolder(bench.home())).folder(Bench.CATALOGUE));
        String orders = bench.done("orders", "info", "--catalogue", Bench.CATALOGUE, "--format", "json").out();
        assertTrue(orders.contains(String.valueOf(5 + 2 * SideWriter.ROUNDS)), orders);
        for (String number : List.of("0", "1")) {
            for (int round = 0; round < SideWriter.ROUNDS; round++) {
                String own = SideWriter.own(number, round);
                assertTrue(kept.at("/favourites/kept").toString().contains(own), own);
                assertTrue(kept.at("/boards").toString().contains("\"name\":\"" + own + "\""), own);
                assertEquals(own, window.at("/folders/" + own).asText().substring(1));
                assertTrue(after.hearts("kept").contains(own), own);
                assertTrue(after.boards().stream().anyMatch(board -> board.name().equals(own)
                        && board.items().size() == 1), own);
                assertTrue(names.contains("Client " + own), own);
                String date = "%d-01-%02d".formatted(2020 + Integer.parseInt(number), 1 + round);
                assertTrue(after.purchases().stream().anyMatch(each -> each.date().equals(date)), date);
            }
            assertTrue(marks.notSame().containsAll(SideWriter.pairs(number)), marks.toString());
        }
        int products = 1 + 2 * SideWriter.ROUNDS;
        assertEquals(products, kept.at("/boards/0/items").size());
        assertEquals(products, after.boards().getFirst().items().size());
    }

    private static String said(Bench bench) {
        try {
            return Files.readString(bench.folder().resolve("side-0.txt"))
                    + Files.readString(bench.folder().resolve("side-1.txt"));
        } catch (IOException problem) {
            return problem.toString();
        }
    }
}
