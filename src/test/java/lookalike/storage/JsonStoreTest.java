package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonStoreTest {

    record Notes(int number) {}

    @TempDir
    private Path folder;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<StorageException> problems = new ArrayList<>();

    private JsonStore<Notes> store(Path place) {
        return new JsonStore<>(new JsonFile<>(place, Notes.class), new Notes(0),
                (before, after, now) -> new Notes(now.number() + after.number() - before.number()), background::add,
                problems::add);
    }

    @Test
    @DisplayName("of several changes the last is written, in the background")
    void writesTheLast() {
        Path place = folder.resolve("notes.json");
        JsonStore<Notes> store = store(place);
        store.save(new Notes(1));
        store.save(new Notes(2));
        assertTrue(Files.notExists(place));
        background.remove().run();
        assertEquals(Optional.of(new Notes(2)), store(place).load());
        assertEquals(List.of(), problems);
    }

    @Test
    @DisplayName("what another program has stored meanwhile stays: the own change is made to that")
    void keepsOthersChanges() {
        Path place = folder.resolve("notes.json");
        JsonStore<Notes> one = store(place);
        JsonStore<Notes> other = store(place);
        one.save(new Notes(1));
        one.flush();
        other.save(new Notes(10));
        other.flush();
        one.save(new Notes(3));
        one.flush();
        assertEquals(Optional.of(new Notes(13)), store(place).load());
        assertEquals(List.of(), problems);
    }

    @Test
    @DisplayName("at the end everything can be written at once")
    void flushes() {
        Path place = folder.resolve("notes.json");
        JsonStore<Notes> store = store(place);
        store.save(new Notes(3));
        store.flush();
        assertEquals(Optional.of(new Notes(3)), store(place).load());
    }

    @Test
    @DisplayName("a damaged file is set aside and reported, and a new one is written")
    void setsAside() throws Exception {
        Path place = Files.writeString(folder.resolve("notes.json"), "{");
        JsonStore<Notes> store = store(place);
        assertEquals(Optional.empty(), store.load());
        assertInstanceOf(StorageException.SetAside.class, problems.getFirst());
        store.save(new Notes(4));
        store.flush();
        assertEquals(Optional.of(new Notes(4)), store(place).load());
        assertEquals("{", Files.readString(folder.resolve("notes.json.unreadable")));
    }

    @Test
    @DisplayName("what can neither be read nor set aside is reported and left as it is")
    void neverOverwrites() throws Exception {
        Path place = Files.writeString(folder.resolve("notes.json"), "{");
        // A folder with something in it cannot be replaced.
        Files.createFile(Files.createDirectories(folder.resolve("notes.json.unreadable")).resolve("in the way"));
        JsonStore<Notes> store = store(place);
        assertEquals(Optional.empty(), store.load());
        store.save(new Notes(5));
        store.flush();
        assertInstanceOf(StorageException.NotReadable.class, problems.getFirst());
        assertEquals("{", Files.readString(place));
    }
}
