package lookalike.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
import lookalike.storage.JsonFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingSettingsTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("how results are ranked is remembered, what belongs to one photo or client is not")
    void remembers() throws Exception {
        RankingOptions options = new RankingOptions(RankingMethod.LEARNED, false, true, Map.of("gender", "Men"),
                Optional.of("#102030"), 0.4, Optional.of("Anna"), 0.65);
        JsonFile<Settings> file = new JsonFile<>(folder.resolve("window.json"), Settings.class);
        file.write(Settings.DEFAULTS.with(RankingSettings.of(options)));
        assertEquals(new RankingOptions(RankingMethod.LEARNED, false, true, Map.of(), Optional.empty(), 0.4,
                Optional.empty(), 0.65), file.read().orElseThrow().ranking().options());
    }

    @Test
    @DisplayName("settings of an earlier release rank as usual; those of a later one as far as they are understood")
    void readsOthers() throws Exception {
        Path file = folder.resolve("window.json");
        Files.writeString(file, "{\"theme\": \"DARK\", \"results\": 7}");
        assertEquals(RankingOptions.USUAL, read(file));
        Files.writeString(file, "{\"ranking\": {\"method\": \"magic\", \"pin\": true, \"taste\": 7, \"variety\": -1}}");
        assertEquals(RankingOptions.USUAL.withGarment(false).withTaste(1), read(file));
    }

    private static RankingOptions read(Path file) throws Exception {
        return new JsonFile<>(file, Settings.class).read().orElseThrow().ranking().options();
    }
}
