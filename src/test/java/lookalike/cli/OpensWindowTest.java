package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.cli.context.ServiceFactory;
import lookalike.cli.context.WindowOpener;
import lookalike.features.Engine;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.service.Services;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A command line without a command")
class OpensWindowTest {

    @Test
    @DisplayName("without a command the window opens, with the engine and the precision that were asked for")
    void opensTheWindow() {
        List<NetworkChoice> opened = new ArrayList<>();
        WindowOpener window = (_, network, _) -> opened.add(network);
        ServiceFactory factory =
                CommandRun
                        .factory(home -> new Services(home, null, null, null, null, null, null, null, null, () -> {}));
        assertEquals(0, CommandRun.of(factory, window).status());
        assertEquals(0, CommandRun.of(factory, window, "--engine", "dl4j").status());
        assertEquals(0, CommandRun.of(factory, window, "--precision", "float").status());
        assertEquals(List.of(NetworkChoice.FREE, new NetworkChoice(Optional.of(Engine.DL4J), Optional.empty()),
                new NetworkChoice(Optional.empty(), Optional.of(Precision.FLOAT))), opened);
        CommandRun impossible = CommandRun.of(factory, window, "--engine", "dl4j", "--precision", "int8");
        assertEquals(2, impossible.status());
        assertTrue(impossible.err().contains("--engine dl4j computes in float"), impossible.err());
        assertEquals(3, opened.size());
    }

    @Test
    @DisplayName("photos open the window and are searched with, whether there are options or not")
    void opensPhotos(@TempDir Path folder) throws Exception {
        Path photo = Files.createFile(folder.resolve("a photo.jpg"));
        Path other = Files.createFile(folder.resolve("other.png"));
        List<List<Path>> opened = new ArrayList<>();
        WindowOpener window = (_, _, photos) -> opened.add(photos);
        ServiceFactory factory =
                CommandRun
                        .factory(home -> new Services(home, null, null, null, null, null, null, null, null, () -> {}));
        assertEquals(0, CommandRun.of(factory, window).status());
        assertEquals(0, CommandRun.of(factory, window, photo.toString(), other.toString()).status());
        assertEquals(0, CommandRun.of(factory, window, "--engine", "onnx", photo.toString()).status());
        assertEquals(List.of(List.of(), List.of(photo, other), List.of(photo)), opened);
        CommandRun missing = CommandRun.of(factory, window, photo.toString(), folder.resolve("none.jpg").toString());
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("none.jpg"), missing.err());
        CommandRun alone = CommandRun.of(factory, window, "/nowhere.jpg");
        assertEquals(2, alone.status());
        assertTrue(alone.err().contains("nowhere.jpg"), alone.err());
        for (String ofTheParser : List.of("Unmatched", "index", "Did you mean")) {
            assertFalse(alone.err().contains(ofTheParser), alone.err());
        }
        assertEquals(3, opened.size());
    }

    @Test
    @DisplayName("what goes wrong with photos alone is told in a sentence, too")
    void tellsOfPhotos(@TempDir Path folder) throws Exception {
        Path photo = Files.createFile(folder.resolve("photo.jpg"));
        CommandRun run = CommandRun.of(
                CommandRun
                        .factory(home -> new Services(home, null, null, null, null, null, null, null, null, () -> {})),
                (_, _, _) -> {
                    throw new StorageException.NotWritable(folder, new IOException("no space left"));
                }, photo.toString());
        assertEquals(1, run.status());
        assertTrue(run.err().contains("no space left"), run.err());
        run.assertNoTrace();
    }
}
