package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Condition;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import lookalike.storage.FolderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A reader of a catalogue")
class CatalogueReadersTest {

    @TempDir
    private Path folder;
    private Path home;
    private CatalogueRepository repository;
    private Shop shop;

    @BeforeEach
    void addShop() throws Exception {
        home = folder.resolve("home");
        repository = new CatalogueRepository(new DataFolder(home));
        shop = new Shop(folder.resolve("shop")).pictures("1.jpg", "2.jpg")
                .text("a.csv", "id,name,price\n1,Linen Été,\"39,90 €\"\n2,Wool,12\n3,Lost,1\n");
        repository.add(shop.folder(), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED).close();
    }

    @AfterEach
    void letTheFolderBeDeleted() throws Exception {
        FolderState.writable(folder, true);
    }

    @Test
    @DisplayName("changes nothing, also where nothing can be written")
    void changesNothing() throws Exception {
        FolderState.writable(home, false);
        FolderState before = FolderState.of(home);
        useEverything();
        assertEquals(before, FolderState.of(home));
    }

    @Test
    @DisplayName("makes nothing in a data folder that is empty or not there")
    void makesNothing() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        CatalogueRepository empty = new CatalogueRepository(new DataFolder(nowhere));
        assertEquals(List.of(), empty.list());
        assertThrows(CatalogueException.Unknown.class, () -> empty.open("shop"));
        empty.preview(shop.folder(), Optional.empty(), ColumnMapping.USUAL, Progress.UNWATCHED);
        assertFalse(Files.exists(nowhere));
    }

    @Test
    @DisplayName("searches by text also where the words were not written with the catalogue, and writes none")
    void searchesWithoutWords() throws Exception {
        change("DROP TABLE words");
        FolderState.writable(home, false);
        FolderState before = FolderState.of(home);
        useEverything();
        assertEquals(before, FolderState.of(home));
    }

    @Test
    @DisplayName("reads the database of an earlier release, which the next writer replaces with its words")
    void readsTheFirstDatabase() throws Exception {
        Path kept = repository.folder("shop");
        // Earlier releases did not keep the state of a catalogue's files.
        change("DELETE FROM meta WHERE key = 'source'");
        Files.move(kept.resolve("catalogue-0.db"), kept.resolve("catalogue.db"));
        Files.writeString(kept.resolve("words.db"), "words of an earlier release");
        FolderState before = FolderState.of(home);
        useEverything();
        assertEquals(before, FolderState.of(home));
        repository.refresh("shop", Progress.UNWATCHED).close();
        assertEquals(List.of("catalogue-0.db", "catalogue.lock"), names(kept));
        useEverything();
    }

    @Test
    @DisplayName("tells of a damaged database and leaves it as it is")
    void leavesDamage() throws Exception {
        Files.writeString(database(),
                "no database, but some text that is longer than a header of 100 bytes ".repeat(9));
        FolderState.writable(home, false);
        FolderState before = FolderState.of(home);
        assertThrows(CatalogueException.DamagedDatabase.class, () -> repository.open("shop"));
        assertInstanceOf(CatalogueException.DamagedDatabase.class, repository.all().unreadable().getFirst().reason());
        assertEquals(before, FolderState.of(home));
    }

    @Test
    @DisplayName("goes on as it began while the catalogue is read again twice and its database is gone")
    void goesOnBesideWriters() throws Exception {
        try (Catalogue before = repository.open("shop")) {
            shop.text("a.csv", "id,name\n1,Silk\n2,Wool\n");
            repository.refresh("shop", Progress.UNWATCHED).close();
            shop.text("a.csv", "id,name\n1,Silk\n2,Wool blanket\n");
            repository.refresh("shop", Progress.UNWATCHED).close();
            assertEquals("Linen Été", before.product(0).name());
            assertEquals(List.of(0), before.search("linen"));
            assertEquals(1, before.where(List.of(Condition.parse("price=39.9"))).cardinality());
        }
        try (Catalogue after = repository.open("shop")) {
            assertEquals("Silk", after.product(0).name());
            assertEquals(List.of(), after.search("linen"));
        }
        assertEquals(List.of("catalogue-2.db", "catalogue.lock"), names(repository.folder("shop")));
    }

    @Test
    @DisplayName("sees the old state until a writer is done; a second writer is told to wait")
    void seesWholeStates() throws Exception {
        shop.text("a.csv", "id,name\n1,Silk\n2,Wool\n");
        repository.refresh("shop", (done, total) -> {
            try (Catalogue meanwhile = repository.open("shop")) {
                assertEquals("Linen Été", meanwhile.product(0).name());
                assertThrows(CatalogueException.Busy.class, () -> repository.refresh("shop", Progress.UNWATCHED));
            } catch (CatalogueException problem) {
                throw new AssertionError(problem);
            }
            return true;
        }).close();
        try (Catalogue after = repository.open("shop")) {
            assertEquals("Silk", after.product(0).name());
        }
    }

    @Test
    @DisplayName("sees nothing of what a killed writer has left, and the next writer takes it away")
    void passesOverLeftovers() throws Exception {
        Path kept = repository.folder("shop");
        Files.writeString(kept.resolve("catalogue.part"), "half a database");
        Files.writeString(kept.resolve("catalogue.part-journal"), "and its journal");
        FolderState before = FolderState.of(home);
        useEverything();
        assertEquals(before, FolderState.of(home));
        repository.refresh("shop", Progress.UNWATCHED).close();
        assertEquals(List.of("catalogue-0.db", "catalogue.lock"), names(kept));
    }

    /** Everything that reads: list, products, columns, conditions, text, problems, pictures, one file for others. */
    private void useEverything() throws Exception {
        assertEquals(List.of("shop"), repository.list().stream().map(CatalogueEntry::name).toList());
        try (Catalogue catalogue = repository.open("shop")) {
            assertEquals("Linen Été", catalogue.product(0).name());
            assertEquals(List.of(0), catalogue.search("lin ete"));
            assertEquals(List.of(1), catalogue.search("wool"));
            assertEquals(1, catalogue.where(List.of(Condition.parse("price=39.9"))).cardinality());
            assertEquals(2, catalogue.values("name").size());
            assertEquals(12, catalogue.numbers("price")[1]);
            assertEquals(1, catalogue.problems().size());
            catalogue.openImages().close();
        }
        Path place = folder.resolve("out.lookalike");
        repository.export("shop", place, Progress.UNWATCHED);
        assertTrue(Files.size(place) > 0);
    }

    private Path database() {
        return repository.folder("shop").resolve("catalogue-0.db");
    }

    private void change(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
