package lookalike.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.index.forest.ForestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The files of a catalogue's forests")
class ForestFilesTest {

    @TempDir
    private Path folder;
    private ForestFiles files;
    private List<Path> grown;

    @BeforeEach
    void make() throws Exception {
        files = new ForestFiles(folder.resolve("shop"), "forest-ab-");
        Files.createDirectories(files.folder());
        grown = List.of(Files.writeString(folder.resolve("one"), "first"),
                Files.writeString(folder.resolve("two"), "second one"));
    }

    private Path in(String name) throws Exception {
        return Files.writeString(files.folder().resolve(name), name);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> all = Files.list(files.folder())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("are one forest or a set of them a generation, the newest first, and members of a set are none")
    void generations() throws Exception {
        Path old = in("forest-ab-2.forest");
        assertEquals(List.of(old), files.newest());
        Path set = files.adopt(grown, Progress.UNWATCHED);
        assertEquals("forest-ab-3.set", set.getFileName().toString());
        assertEquals(List.of(set, old), files.newestFirst());
        List<Path> members = ForestFiles.members(set);
        assertEquals(members, files.newest());
        for (int i = 0; i < grown.size(); i++) {
            assertArrayEquals(Files.readAllBytes(grown.get(i)), Files.readAllBytes(members.get(i)));
        }
        assertEquals(15, ForestFiles.bytes(set));
        assertEquals("forest-ab-4.forest", files.next().getFileName().toString());
    }

    @Test
    @DisplayName("of older generations go with all that belongs to them, and those of other models stay")
    void deleted() throws Exception {
        Path set = files.adopt(grown, Progress.UNWATCHED);
        in("forest-ab-0.set.choice");
        in("forest-ab-7-1.forest");
        in("forest-abc-0.forest");
        in("forest-cd-0.set");
        Path next = files.next();
        assertEquals("forest-ab-8.forest", next.getFileName().toString(), "what a killed program left has a number");
        Files.writeString(next, "x");
        in("forest-ab-8.forest.choice");
        files.deleteAllBut(next);
        assertEquals(List.of("forest-ab-8.forest", "forest-ab-8.forest.choice", "forest-abc-0.forest",
                "forest-cd-0.set"), names());
        assertEquals(-1, ForestFiles.bytes(set));
    }

    @Test
    @DisplayName("are not used if their list is damaged, or if a file of it is missing or of another length")
    void damaged() throws Exception {
        Path set = files.adopt(grown, Progress.UNWATCHED);
        byte[] sound = Files.readAllBytes(set);
        for (int at = 0; at < sound.length; at++) {
            byte[] changed = sound.clone();
            changed[at] ^= 1;
            Files.write(set, changed);
            if (at < sound.length - 1) {
                assertThrows(ForestException.Damaged.class, () -> ForestFiles.members(set), "byte " + at);
            }
        }
        Files.write(set, sound);
        Path member = ForestFiles.members(set).getLast();
        Files.writeString(member, "second on");
        assertThrows(ForestException.Damaged.class, () -> ForestFiles.members(set));
        Files.delete(member);
        assertThrows(ForestException.Damaged.class, () -> ForestFiles.members(set));
        assertEquals(List.of(), files.newest());
    }

    @Test
    @DisplayName("are not left behind by copying that was stopped")
    void stopped() throws Exception {
        assertThrows(CancellationException.class, () -> files.adopt(grown, (done, _) -> done == 0));
        assertEquals(List.of(), names());
    }
}
