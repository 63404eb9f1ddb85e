package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

    record Notes(int number, List<String> lines) {}

    @TempDir
    private Path folder;

    @Test
    @DisplayName("what was written is read again; without a file there is nothing")
    void keeps() throws Exception {
        JsonFile<Notes> file = new JsonFile<>(folder.resolve("new/notes.json"), Notes.class);
        assertEquals(Optional.empty(), file.read());
        file.write(new Notes(3, List.of("a", "ö")));
        assertEquals(Optional.of(new Notes(3, List.of("a", "ö"))), file.read());
    }

    @Test
    @DisplayName("what a later release wrote besides is passed over")
    void passesOver() throws Exception {
        Path place = Files.writeString(folder.resolve("notes.json"), "{\"number\": 7, \"colour\": \"red\"}");
        assertEquals(7, new JsonFile<>(place, Notes.class).read().orElseThrow().number());
    }

    @Test
    @DisplayName("a damaged file is set aside with a sentence, never overwritten")
    void setsAside() throws Exception {
        Path place = Files.writeString(folder.resolve("notes.json"), "{\"number\": ");
        JsonFile<Notes> file = new JsonFile<>(place, Notes.class);
        var problem = assertThrows(StorageException.SetAside.class, file::read);
        assertEquals(folder.resolve("notes.json.unreadable"), problem.place());
        assertEquals("{\"number\": ", Files.readString(folder.resolve("notes.json.unreadable")));
        file.write(new Notes(1, List.of()));
        assertEquals(1, file.read().orElseThrow().number());
    }
}
