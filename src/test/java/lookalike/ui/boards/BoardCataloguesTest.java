package lookalike.ui.boards;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.features.resnet.ResNet50Model;
import lookalike.search.SampleHome;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueService;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.taste.client.Board;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two catalogues on disk, and a board with a product of each. */
class BoardCataloguesTest {

    @TempDir
    private Path folder;
    private Services services;
    private CatalogueService stored;
    private BoardCatalogues catalogues;
    private byte[] picture;

    @BeforeEach
    void add() throws Exception {
        DataFolder home = new DataFolder(folder.resolve("home"));
        services = Services.of(home, new ResNet50Model(home), "1.2.3", (_, _) -> "evaluate");
        stored = services.catalogues();
        picture = Files.readAllBytes(SampleHome.photos().resolve("striped-tee.jpg"));
        for (String name : List.of("spring", "autumn")) {
            Path pictures = Files.createDirectories(folder.resolve("sources").resolve(name));
            Files.write(pictures.resolve(name + ".jpg"), picture);
            stored.add(AddRequest.of(pictures, ColumnMapping.USUAL), JobMonitor.UNWATCHED);
        }
        catalogues = new BoardCatalogues(stored, Runnable::run);
    }

    @AfterEach
    void close() {
        catalogues.close();
        services.close();
    }

    private static Board.Item item(String catalogue) {
        return Board.Item.of(catalogue, new Product(catalogue, List.of(catalogue + ".jpg"), "A " + catalogue, "", "",
                Offer.NONE, Ratings.NONE, Map.of(), Map.of()));
    }

    @Test
    @DisplayName("pictures are found in every catalogue, whichever is searched")
    void findsAll() throws Exception {
        Board board = new Board("All", List.of(item("spring"), item("autumn")));
        List<String> missing = BoardExport.copyPictures(board, catalogues::picture, folder.resolve("out"));
        assertEquals(List.of(), missing);
        assertArrayEquals(picture, Files.readAllBytes(folder.resolve("out/01-spring.jpg")));
        assertArrayEquals(picture, Files.readAllBytes(folder.resolve("out/02-autumn.jpg")));
    }

    @Test
    @DisplayName("the product of a catalogue that was removed is named, and the others' pictures are exported")
    void namesWhatIsMissing() throws Exception {
        stored.remove("spring");
        assertThrows(CatalogueException.class, () -> catalogues.picture(item("spring"), "spring.jpg"));
        Board board = new Board("All", new ArrayList<>(List.of(item("spring"), item("autumn"))));
        assertEquals(List.of("A spring"),
                BoardExport.copyPictures(board, catalogues::picture, folder.resolve("out")));
        assertArrayEquals(picture, Files.readAllBytes(folder.resolve("out/02-autumn.jpg")));
    }

    @Test
    @DisplayName("a catalogue is opened again after it was closed")
    void opensAgain() throws Exception {
        assertArrayEquals(picture, catalogues.source("autumn").picture("autumn.jpg"));
        catalogues.use(null);
        assertArrayEquals(picture, catalogues.source("autumn").picture("autumn.jpg"));
    }
}
