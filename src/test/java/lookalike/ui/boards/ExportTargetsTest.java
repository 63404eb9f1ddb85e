package lookalike.ui.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.search.SampleHome;
import lookalike.service.OutputService;
import lookalike.storage.DataFolder;
import lookalike.storage.OutputException;
import lookalike.taste.client.Board;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTargetsTest {

    @TempDir
    private Path folder;
    private Path shop;
    private ExportTargets targets;
    private Board board = new Board("Spring", List.of());

    @BeforeEach
    void make() throws Exception {
        DataFolder home = new DataFolder(folder.resolve("home"));
        shop = Files.createDirectories(folder.resolve("shop"));
        Files.copy(SampleHome.photos().resolve("striped-tee.jpg"), shop.resolve("1.jpg"));
        Files.writeString(shop.resolve("table.csv"), "id,name\n1,Tee\n");
        new CatalogueRepository(home).add(shop, Optional.empty(), Optional.empty(), (_, _) -> true).close();
        targets = new ExportTargets(new OutputService(home));
        board = board.with(FavouritesStoreTest.item("1", "39.90"));
    }

    @Test
    @DisplayName("a file that the dialog asked about is replaced; a name without ending gets it and replaces nothing")
    void files() throws Exception {
        Path pdf = Files.writeString(folder.resolve("board.pdf"), "old");
        assertEquals(pdf, targets.file(pdf, "pdf"));
        assertThrows(OutputException.Exists.class, () -> targets.file(folder.resolve("board"), "pdf"));
        assertEquals(folder.resolve("photo.jpg.csv"), targets.file(folder.resolve("photo.jpg"), "csv"));
    }

    @Test
    @DisplayName("a catalogue's table and Lookalike's own files are kept, whatever the dialog asked")
    void catalogues() {
        assertThrows(OutputException.OfCatalogue.class, () -> targets.file(shop.resolve("table.csv"), "csv"));
        assertThrows(OutputException.OfCatalogue.class, () -> targets.file(shop.resolve("new.csv"), "csv"));
        assertThrows(OutputException.OfCatalogue.class, () -> targets.folder(shop, board));
        assertThrows(OutputException.OfLookalike.class,
                () -> targets.file(folder.resolve("home/settings/new.csv"), "csv"));
    }

    @Test
    @DisplayName("pictures go to a folder in which none of that name exists; other files stay")
    void pictures() throws Exception {
        Path chosen = Files.createDirectories(folder.resolve("chosen"));
        Files.writeString(chosen.resolve("notes.txt"), "mine");
        assertEquals(chosen, targets.folder(chosen, board));
        Files.writeString(chosen.resolve(BoardExport.pictureNames(board).getFirst()), "mine");
        assertThrows(OutputException.Exists.class, () -> targets.folder(chosen, board));
    }
}
