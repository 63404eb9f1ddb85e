package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputGuardTest {

    @TempDir
    private Path folder;
    private Path input;
    private Path shop;
    private Path picture;
    private OutputGuard guard;

    @BeforeEach
    void make() throws Exception {
        input = Files.writeString(folder.resolve("photo.jpg"), "photo");
        shop = Files.createDirectories(folder.resolve("shop/images")).getParent();
        picture = Files.writeString(shop.resolve("images/1.jpg"), "picture");
        Path table = Files.writeString(folder.resolve("table.csv"), "id\n1\n");
        guard = new OutputGuard(new DataFolder(folder.resolve("home")),
                List.of(new ProtectedPlace("shop", shop), new ProtectedPlace("shop", table),
                        new ProtectedPlace("gone", folder.resolve("gone.zip"))),
                List.of(input));
    }

    @Test
    @DisplayName("a new file may be written, an old one only where that was allowed")
    void keepsForeignFiles() throws Exception {
        Path foreign = Files.writeString(folder.resolve("thesis.pdf"), "years");
        guard.file(folder.resolve("new/x.npy"), false);
        assertEquals(foreign, assertThrows(OutputException.Exists.class, () -> guard.file(foreign, false)).place());
        guard.file(foreign, true);
        assertThrows(OutputException.IsFolder.class, () -> guard.file(folder, true));
    }

    @Test
    @DisplayName("an input is never an output, under whatever name it goes")
    void keepsInputs() throws Exception {
        for (String name : List.of("photo.jpg", "./photo.jpg", "shop/../photo.jpg")) {
            assertThrows(OutputException.IsInput.class, () -> guard.file(folder.resolve(name), true), name);
        }
        Path hard = Files.createLink(folder.resolve("hard.npy"), input);
        assertThrows(OutputException.IsInput.class, () -> guard.file(hard, true));
        OutputGuard absent = new OutputGuard(new DataFolder(folder), List.of(), List.of(folder.resolve("none.npy")));
        assertThrows(OutputException.IsInput.class, () -> absent.file(folder.resolve("shop/../none.npy"), true));
    }

    @Test
    @DisplayName("links to inputs, and folders that are links, are seen through")
    void followsLinks() throws Exception {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped on Windows, where links need rights");
        Path link = Files.createSymbolicLink(folder.resolve("link.npy"), input);
        assertThrows(OutputException.IsInput.class, () -> guard.file(link, true));
        Path pictures = Files.createSymbolicLink(folder.resolve("pictures"), shop);
        assertThrows(OutputException.OfCatalogue.class, () -> guard.file(pictures.resolve("new.csv"), true));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));
        assertThrows(OutputException.Exists.class, () -> guard.file(dangling, false));
    }

    @Test
    @DisplayName("nothing of a catalogue is replaced, and nothing is put between its files that would become one")
    void keepsCatalogues() throws Exception {
        assertThrows(OutputException.OfCatalogue.class, () -> guard.file(picture, true));
        assertThrows(OutputException.OfCatalogue.class, () -> guard.file(folder.resolve("table.csv"), true));
        assertThrows(OutputException.OfCatalogue.class, () -> guard.file(folder.resolve("gone.zip"), true));
        assertThrows(OutputException.OfCatalogue.class, () -> guard.file(shop.resolve("board.csv"), false));
        assertThrows(OutputException.OfCatalogue.class, () -> guard.folder(shop.resolve("report"), List.of(), true));
        guard.file(shop.resolve("features.npy"), false);
    }

    @Test
    @DisplayName("Lookalike's own files are neither replaced nor joined")
    void keepsItsOwn() {
        for (String name : List.of("home/settings/favourites.json", "home/catalogues/shop/new.npy", "home/model/x")) {
            assertThrows(OutputException.OfLookalike.class, () -> guard.file(folder.resolve(name), true), name);
            assertThrows(OutputException.OfLookalike.class, () -> guard.change(folder.resolve(name)), name);
        }
    }

    @Test
    @DisplayName("a folder with other files is written into, and those of the same names are kept")
    void keepsFilesInFolders() throws Exception {
        Path report = Files.createDirectories(folder.resolve("report/charts")).getParent();
        Files.writeString(report.resolve("notes.txt"), "mine");
        List<String> names = List.of("report.json", "charts");
        guard.folder(report, names, false);
        Path chart = Files.writeString(report.resolve("charts/mine.svg"), "mine");
        assertEquals(chart.getParent(),
                assertThrows(OutputException.Exists.class, () -> guard.folder(report, names, false)).place());
        Files.delete(chart);
        Path json = Files.writeString(report.resolve("report.json"), "mine");
        assertEquals(json,
                assertThrows(OutputException.Exists.class, () -> guard.folder(report, names, false)).place());
        assertDoesNotThrow(() -> guard.folder(report, names, true));
        assertThrows(OutputException.NoFolder.class, () -> guard.folder(json, names, true));
        assertThrows(OutputException.IsInput.class, () -> guard.folder(folder, List.of("photo.jpg"), true));
    }

    @Test
    @DisplayName("a file in the place of a folder is told")
    void refusesFilesAsFolders() throws Exception {
        var problem = assertThrows(OutputException.NoFolder.class,
                () -> guard.file(input.resolve("new/x.npy"), true));
        assertEquals(input.toRealPath(), problem.place());
    }

    @Test
    @DisplayName("a device is no file to write, or to read")
    void refusesDevices() {
        Path device = Path.of("/dev/null");
        assumeFalse(Files.notExists(device), "skipped where there is no /dev/null");
        assertThrows(OutputException.NoFile.class, () -> guard.file(device, true));
        assertEquals(IoReason.Known.NO_ORDINARY_FILE, IoReason.of(
                assertThrows(java.io.IOException.class, () -> RegularFile.open(device).close())));
        assertEquals(IoReason.Known.IS_A_FOLDER, IoReason.of(
                assertThrows(java.io.IOException.class, () -> RegularFile.require(folder))));
    }
}
