package lookalike.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.storage.JsonFile;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The window's settings")
class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("leave out recent photos whose path is none here")
    void paths() throws Exception {
        assertEquals(List.of("a.jpg"), read("{\"recent\": [\"a.jpg\", null, \"\", \"b\\u0000.jpg\"]}").recent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"place\": {\"x\": \"NaN\"}}", "{\"place\": {\"width\": \"Infinity\"}}",
        "{\"recent\": 5}", "{\"folders\": [null]}", "{\"ranking\": \"best\"}"})
    @DisplayName("that make no sense are set aside, and the file is kept")
    void nonsense(String text) throws Exception {
        assertThrows(StorageException.SetAside.class, () -> read(text));
        assertEquals(text, Files.readString(folder.resolve("window.json.unreadable")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"results\": -7, \"theme\": null, \"filters\": null, \"folders\": {\"a\": null}}"})
    @DisplayName("that are missing are the usual ones")
    void missing(String text) throws Exception {
        Settings read = read(text);
        assertEquals(Settings.DEFAULTS.theme(), read.theme());
        assertEquals(List.of(), read.filters());
    }

    private Settings read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("window.json"), text);
        return new JsonFile<>(file, Settings.class).read().orElseThrow();
    }
}
