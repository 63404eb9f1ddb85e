package lookalike.features.resnet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.features.resnet.Damage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The native libraries of ONNX Runtime")
class OnnxNativesTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("are unpacked once to a folder that bears the version, and again only where one was cut short")
    void once() throws Exception {
        Path place = new OnnxNatives(folder).unpacked().orElseThrow();
        assertTrue(place.getFileName().toString().matches("onnxruntime-\\d+\\.\\d+\\.\\d+"), place::toString);
        List<Path> libraries;
        try (Stream<Path> files = Files.list(place)) {
            libraries = files.sorted().toList();
        }
        assertEquals(2, libraries.size());
        FileTime past = FileTime.fromMillis(1_000_000);
        for (Path library : libraries) {
            Files.setLastModifiedTime(library, past);
        }
        long whole = Files.size(libraries.getFirst());
        Damage.cut(libraries.getFirst(), whole / 2);

        assertEquals(Optional.of(place), new OnnxNatives(folder).unpacked());
        assertEquals(whole, Files.size(libraries.getFirst()));
        assertEquals(past, Files.getLastModifiedTime(libraries.getLast()));
    }

    @Test
    @DisplayName("are left to ONNX Runtime where the folder cannot be written")
    void notWritable() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertEquals(Optional.empty(), new OnnxNatives(file).unpacked());
    }
}
