package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Condition;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableException;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueRepositoryTest {

    private static final Optional<Path> NO_CSV = Optional.empty();
    private static final Optional<String> SHOP = Optional.of("shop");

    @TempDir
    private Path folder;
    private CatalogueRepository shelf;
    private Shop shop;

    @BeforeEach
    void makeShop() throws Exception {
        shelf = new CatalogueRepository(new DataFolder(folder.resolve("home")));
        shop = new Shop(folder.resolve("Summer Sale")).pictures("1.jpg", "2.jpg")
                .text("a.csv", "id,name\n1,One\n2,Two\n");
    }

    @Test
    @DisplayName("a catalogue is named after its folder, listed and opened again")
    void keepsCatalogues() throws Exception {
        add(Optional.empty());
        add(Optional.of("again"));
        assertEquals(List.of("Summer-Sale", "again"), shelf.list().stream().map(CatalogueEntry::name).toList());
        CatalogueEntry entry = shelf.list().getFirst();
        assertEquals(shop.folder(), entry.location());
        assertEquals(2, entry.products());
        assertEquals(0, entry.problems());
        try (Catalogue catalogue = shelf.open("Summer-Sale")) {
            assertEquals("Two", catalogue.product(1).name());
            assertEquals(shop.folder(), catalogue.location());
        }
    }

    @Test
    @DisplayName("refreshing reads what has changed, or was read by an old release, and nothing that is unchanged")
    void readsWhatHasChanged() throws Exception {
        shelf.add(shop.folder(), NO_CSV, SHOP, Progress.UNWATCHED).close();
        Path first = database();
        List<Long> told = new ArrayList<>();
        shelf.refresh("shop", (done, _) -> told.add(done)).close();
        assertEquals(List.of(), told, "nothing was read");
        assertEquals(first, database());
        shop.text("a.csv", "id,name\n1,Uno\n2,Two\n");
        try (Catalogue changed = shelf.refresh("shop", Progress.UNWATCHED)) {
            assertEquals("Uno", changed.product(0).name());
        }
        Path second = database();
        assertNotEquals(first, second);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + second);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM meta WHERE key = 'source'");
        }
        shelf.refresh("shop", Progress.UNWATCHED).close();
        assertNotEquals(second, database());
    }

    private Path database() throws Exception {
        try (Stream<Path> files = Files.list(shelf.folder("shop"))) {
            return files.filter(file -> file.toString().endsWith(".db")).findFirst().orElseThrow();
        }
    }

    @Test
    @DisplayName("refreshing reads anew, and a catalogue opened before goes on as it was")
    void refreshesBesideReaders() throws Exception {
        try (Catalogue before = shelf.add(shop.folder(), NO_CSV, SHOP, Progress.UNWATCHED)) {
            shop.pictures("3.jpg").text("a.csv", "id,title\n3,Three\n1,Uno\n2,Dos\n");
            try (Catalogue after = shelf.refresh("shop", Progress.UNWATCHED)) {
                assertEquals(3, after.size());
                assertEquals("Three", after.product(0).name());
                assertEquals(List.of("title"), after.columns());
            }
            assertEquals(2, before.size());
            assertEquals("One", before.product(0).name());
            assertEquals(1, before.where(List.of(Condition.parse("name=Two"))).cardinality());
        }
    }

    @Test
    @DisplayName("a name follows a catalogue that was moved, and refuses a different one")
    void keepsNamesApart() throws Exception {
        add(SHOP);
        Shop other = new Shop(folder.resolve("other")).pictures("9.jpg");
        var taken = assertThrows(CatalogueException.NameTaken.class,
                () -> shelf.add(other.folder(), NO_CSV, SHOP, Progress.UNWATCHED));
        assertEquals(List.of("shop", shop.folder()), taken.details());
        Path moved = Files.move(shop.folder(), folder.resolve("moved"));
        try (Catalogue catalogue = shelf.add(moved, NO_CSV, SHOP, Progress.UNWATCHED)) {
            assertEquals(moved, catalogue.location());
            assertEquals(2, catalogue.size());
        }
    }

    @Test
    @DisplayName("what fails or is cancelled changes nothing, and leaves nothing behind the first time")
    void changesNothingInVain() throws Exception {
        assertThrows(CancellationException.class,
                () -> shelf.add(shop.folder(), NO_CSV, SHOP, (done, total) -> done < total || total < 0));
        assertFalse(Files.exists(shelf.folder("shop")));
        add(SHOP);
        shop.text("a.csv", "id,name\n7,Seven\n8,Eight\n");
        assertThrows(TableException.NoPictureColumn.class, () -> shelf.refresh("shop", Progress.UNWATCHED));
        shop.text("a.csv", "id,name\n1,Uno\n2,Dos\n");
        assertThrows(CancellationException.class, () -> shelf.refresh("shop", (done, total) -> total < 0));
        try (Catalogue catalogue = shelf.open("shop")) {
            assertEquals("One", catalogue.product(0).name());
        }
    }

    @Test
    @DisplayName("progress begins without a total, grows, and ends with everything done")
    void reportsProgress() throws Exception {
        String[] pictures = new String[1_200];
        Arrays.setAll(pictures, i -> i + ".jpg");
        shop.pictures(pictures);
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        shelf.add(shop.folder(), NO_CSV, SHOP, (reached, total) -> {
            totals.add(total);
            return done.add(reached);
        }).close();
        assertEquals(-1, totals.getFirst());
        assertEquals(done.stream().sorted().toList(), done);
        assertEquals(1_202, done.getLast());
        assertEquals(1_202, totals.getLast());
        assertTrue(done.contains(500L) && done.contains(1_000L), done.toString());
    }

    @Test
    @DisplayName("removing forgets what was kept and touches no picture")
    void removes() throws Exception {
        add(SHOP);
        Files.writeString(shelf.folder("shop").resolve("features.bin"), "more of it");
        shelf.remove("shop");
        assertFalse(Files.exists(shelf.folder("shop")));
        assertTrue(Files.exists(shop.folder().resolve("1.jpg")));
        assertEquals(List.of(), shelf.list());
    }

    @Test
    @DisplayName("a data folder that may not be opened is told, and not taken for an empty one")
    void closedHome() throws Exception {
        Path home = Files.createDirectories(folder.resolve("closed home"));
        CatalogueRepository closed = new CatalogueRepository(new DataFolder(home));
        assertEquals(List.of(), closed.list());
        Files.createDirectories(home.resolve("catalogues"));
        Assumptions.assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no permissions here");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(home), "this user may read everything");
            assertThrows(CatalogueException.NotReadable.class, closed::list);
            assertThrows(CatalogueException.NotReadable.class, () -> closed.open("shop"));
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisplayName("a name that stands for nothing is refused with those that do")
    void refusesUnknownNames() throws Exception {
        var none = assertThrows(CatalogueException.Unknown.class, () -> shelf.open("shop"));
        assertEquals(List.of("shop", List.of(), 0), none.details());
        add(SHOP);
        for (String name : List.of("shoe", "../shop", "")) {
            var problem = assertThrows(CatalogueException.Unknown.class, () -> shelf.open(name));
            assertEquals(List.of(name, List.of("shop"), 1), problem.details());
        }
        assertThrows(CatalogueException.Unknown.class, () -> shelf.refresh("shoe", Progress.UNWATCHED));
        assertThrows(CatalogueException.Unknown.class, () -> shelf.remove("shoe"));
        assertThrows(CatalogueException.BadName.class, () -> add(Optional.of("../shop")));
    }

    @Test
    @DisplayName("a database that is damaged is refused by name and can be removed")
    void refusesDamage() throws Exception {
        add(SHOP);
        Path database = shelf.folder("shop").resolve("catalogue-0.db");
        byte[] bytes = Files.readAllBytes(database);
        Files.write(database, Arrays.copyOf(bytes, bytes.length / 2));
        var cut = assertThrows(CatalogueException.DamagedDatabase.class, () -> shelf.open("shop").close());
        assertEquals(List.of(database), cut.details());
        Files.writeString(database, "no database, but some text that is longer than a header of 100 bytes ".repeat(9));
        assertInstanceOf(CatalogueException.DamagedDatabase.class, shelf.all().unreadable().getFirst().reason());
        shelf.remove("shop");
        add(SHOP);
    }

    @ParameterizedTest
    @DisplayName("a database that is foreign, older or newer is refused as what it is")
    @ValueSource(strings = {"PRAGMA application_id = 7", "PRAGMA user_version = 0", "PRAGMA user_version = 4"})
    void refusesOthers(String change) throws Exception {
        add(SHOP);
        Path database = shelf.folder("shop").resolve("catalogue-0.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
        List<Object> wanted = change.contains("application") ? List.of(database)
                : change.endsWith("4") ? List.of(database, 4, 3, 1) : List.of(database, 0, 3, 0);
        var opened = assertThrows(CatalogueException.class, () -> shelf.open("shop"));
        assertEquals(wanted, opened.details());
        assertThrows(opened.getClass(), () -> add(SHOP));
    }

    @Test
    @DisplayName("a catalogue of the first version opens and tells its problems as it did, until it is read again")
    void opensTheFirstVersion() throws Exception {
        shop.text("a.csv", "id\n1\n2\n7\n");
        add(SHOP);
        Path database = shelf.folder("shop").resolve("catalogue-0.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE problem SET reason = 'there is no picture for 7'");
            statement.executeUpdate("PRAGMA user_version = 1");
        }
        try (Catalogue catalogue = shelf.open("shop")) {
            assertEquals(new CatalogueProblem(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, "a.csv:4",
                    new SkipReason.AsTold("there is no picture for 7")), catalogue.problems().getFirst());
        }
        add(SHOP);
        try (Catalogue catalogue = shelf.open("shop")) {
            assertEquals(new CatalogueProblem(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, "a.csv:4",
                    new SkipReason.NoSuchPicture("7")), catalogue.problems().getFirst());
        }
    }

    @Test
    @DisplayName("a catalogue of the second version, with one picture a product, opens and is filtered as it was")
    void opensTheSecondVersion() throws Exception {
        shop.text("a.csv", "id,size\n1,S\n2,M\n");
        add(SHOP);
        Path database = shelf.folder("shop").resolve("catalogue-0.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE old (col INTEGER NOT NULL, item INTEGER NOT NULL, "
                    + "text TEXT NOT NULL, folded TEXT, amount REAL, PRIMARY KEY (col, item)) WITHOUT ROWID");
            statement.executeUpdate("INSERT INTO old SELECT col, item, text, folded, amount FROM attribute");
            statement.executeUpdate("DROP TABLE attribute");
            statement.executeUpdate("ALTER TABLE old RENAME TO attribute");
            statement.executeUpdate("DROP TABLE picture");
            statement.executeUpdate("PRAGMA user_version = 2");
        }
        try (Catalogue catalogue = shelf.open("shop")) {
            assertEquals(Map.of("size", "M"), catalogue.product(1).attributes());
            assertEquals(List.of("2.jpg"), catalogue.product(1).images());
            assertEquals(List.of("S", "M"), catalogue.column("size").subList(0, 2));
            assertEquals(Map.of(), catalogue.variants("size"));
            assertEquals(1, catalogue.where(List.of(Condition.parse("size=M"))).nextSetBit(0));
        }
    }

    @Test
    @DisplayName("a database to which nothing was ever committed counts as none")
    void passesOverUnfinishedOnes() throws Exception {
        Files.createDirectories(shelf.folder("shop"));
        Files.createFile(shelf.folder("shop").resolve("catalogue-0.db"));
        assertThrows(CatalogueException.Unknown.class, () -> shelf.open("shop"));
        assertEquals(List.of(), shelf.list());
        add(SHOP);
        assertEquals(1, shelf.list().size());
    }

    private void add(Optional<String> name) throws Exception {
        shelf.add(shop.folder(), NO_CSV, name, Progress.UNWATCHED).close();
    }

    @Test
    @DisplayName("a preview tells columns, examples and what would be skipped, and keeps nothing")
    void previews(@TempDir Path place) throws Exception {
        Path shop = meaningfulShop(place);
        CatalogueRepository shelf = new CatalogueRepository(new DataFolder(place.resolve("home")));
        CataloguePreview preview = shelf.preview(shop, Optional.empty(), ColumnMapping.USUAL, Progress.UNWATCHED);
        assertEquals(2, preview.counts().products());
        assertEquals(1, preview.skipped().get(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE));
        assertEquals(List.of("what=", "cost=price", "file=picture"), preview.columns().stream()
                .map(column -> column.header() + "=" + column.meaning()).toList());
        assertEquals(List.of(), shelf.list());
    }

    @Test
    @DisplayName("the user's meanings of columns are kept, also when the catalogue is read again or moved")
    void keepsMeanings(@TempDir Path place) throws Exception {
        Path shop = meaningfulShop(place);
        CatalogueRepository shelf = new CatalogueRepository(new DataFolder(place.resolve("home")));
        ColumnMapping said = new ColumnMapping(Map.of("what", "name", "cost", ""));
        shelf.add(shop, Optional.empty(), Optional.of("a"), said, Progress.UNWATCHED).close();
        try (Catalogue again = shelf.refresh("a", Progress.UNWATCHED)) {
            assertEquals("Blue shirt", again.product(0).name());
            assertTrue(again.product(0).offer().price().isEmpty());
        }
        Path moved = Files.move(shop, place.resolve("moved"));
        try (Catalogue elsewhere = shelf.relocate("a", moved, Progress.UNWATCHED)) {
            assertEquals(moved, elsewhere.location());
            assertEquals("Blue shirt", elsewhere.product(0).name());
        }
        shelf.rename("a", "b");
        assertEquals(List.of("b"), shelf.list().stream().map(CatalogueEntry::name).toList());
        assertThrows(CatalogueException.class, () -> shelf.rename("a", "c"));
        assertThrows(IllegalArgumentException.class, () -> new ColumnMapping(Map.of("what", "colour of the moon")));
    }

    @Test
    @DisplayName("renaming that is broken off at any moment leaves the old name or the new one, never a third")
    void brokenOffRenaming(@TempDir Path place) throws Exception {
        CatalogueRepository shelf = new CatalogueRepository(new DataFolder(place.resolve("home")));
        shelf.add(meaningfulShop(place), Optional.empty(), Optional.of("Öl & Essig"), Progress.UNWATCHED).close();
        Path folder = shelf.folder("Öl & Essig");
        Files.writeString(folder.resolve("name.txt"), "Öl & Essig\nSüß & Salzig");
        assertEquals(List.of("Öl & Essig"), shelf.list().stream().map(CatalogueEntry::name).toList());
        Files.move(folder, shelf.folder("Süß & Salzig"));
        assertEquals(List.of("Süß & Salzig"), shelf.list().stream().map(CatalogueEntry::name).toList());
        assertEquals("plain", shelf.rename("Süß & Salzig", "plain"));
        assertEquals(List.of("plain"), shelf.list().stream().map(CatalogueEntry::name).toList());
        assertFalse(Files.exists(shelf.folder("plain").resolve("name.txt")));
    }

    private static Path meaningfulShop(Path place) throws Exception {
        Path shop = Files.createDirectories(place.resolve("shop"));
        Files.writeString(shop.resolve("1.jpg"), "a");
        Files.writeString(shop.resolve("2.jpg"), "b");
        Files.writeString(shop.resolve("table.csv"),
                "what,cost,file\nBlue shirt,9.90,1.jpg\nRed shirt,12,2.jpg\nx,1,9.jpg\n");
        return shop;
    }
}
