package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.storage.DataFolder;
import lookalike.ui.dialog.DialogOpener;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.settings.Settings;
import lookalike.ui.settings.SettingsStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where the system's dialogs begin. */
@Tag("window")
class DialogsTest {

    @TempDir
    private Path folder;
    private final PretendDialogs opener = new PretendDialogs();
    private SettingsStore settings;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void load() {
        settings = store();
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    private SettingsStore store() {
        SettingsStore store = new SettingsStore(folder, Runnable::run, problem -> {});
        store.load();
        return store;
    }

    private FileDialogs dialogs(SettingsStore store) {
        return new FileDialogs((DialogOpener) opener, new SettingsFolders(store), null);
    }

    private List<Optional<Path>> begun() {
        return opener.asked().stream().map(PretendDialogs.Asked::begins).toList();
    }

    @Test
    @DisplayName("each kind begins where it was chosen last, also after a start; a cancelled dialog changes nothing")
    void remembers() throws Exception {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Path exports = Files.createDirectories(folder.resolve("exports"));
        opener.answer(photos.resolve("a.jpg"), photos.resolve("b.jpg"));
        opener.answer(exports.resolve("list.csv"));
        FileDialogs first = dialogs(settings);
        WaitForAsyncUtils.asyncFx(() -> {
            assertEquals(2, first.openSeveral(FolderKind.PHOTO, "photos").size());
            assertEquals(Optional.of(exports.resolve("list.csv")),
                    first.save(FolderKind.EXPORT, "export", "a/b: c.csv"));
            first.open(FolderKind.PHOTO, "cancelled");
        }).get();
        settings.flush();
        FileDialogs next = dialogs(store());
        WaitForAsyncUtils.asyncFx(() -> {
            next.folder(FolderKind.EXPORT, "folder");
            next.folder(FolderKind.CATALOGUE, "catalogue");
        }).get();
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(photos), Optional.of(exports),
                Optional.empty()), begun());
        assertEquals(Optional.of("a-b- c.csv"), opener.asked().get(1).name());
    }

    @Test
    @DisplayName("a folder that is gone is replaced by the nearest one above it; settings that are no folders by none")
    void survives() throws Exception {
        Files.writeString(folder.resolve("window.json"), "{\"folders\": {\"photo\": \"%s\", \"export\": null, "
                .formatted(folder.resolve("gone/deeper").toString().replace("\\", "\\\\"))
                + "\"catalogue\": \"\\u0000\", \"unknown\": \"x\"}, \"language\": \"de\"}");
        SettingsStore damaged = store();
        assertEquals("de", damaged.get().language());
        FileDialogs dialogs = dialogs(damaged);
        WaitForAsyncUtils.asyncFx(() -> {
            for (FolderKind kind : FolderKind.values()) {
                dialogs.folder(kind, kind.word());
            }
        }).get();
        assertEquals(List.of(Optional.of(folder), Optional.empty(), Optional.empty()), begun());
        Files.writeString(folder.resolve("window.json"), "{\"folders\": 5}");
        assertEquals(Map.of(), store().get().folders());
        assertEquals(Settings.DEFAULTS.folders(), store().get().folders());
    }

    @Test
    @DisplayName("a window remembers where its photos were chosen")
    void inAWindow() throws Exception {
        Path photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 60, 80));
        OpenWindow window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> window.says("Spring 2026"));
        window.dialogs().answer(photo);
        window.fire(".landing .button.primary");
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        window.close();
        until(() -> window.window().closed().isDone());
        assertTrue(Files.readString(new DataFolder(folder.resolve("home")).settings().resolve("window.json"))
                .contains(folder.getFileName().toString()));
    }
}
