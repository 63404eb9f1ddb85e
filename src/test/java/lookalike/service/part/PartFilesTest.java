package lookalike.service.part;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lookalike.catalogue.store.Catalogue;
import lookalike.search.snapshot.SnapshotReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A copy of a part")
class PartFilesTest {

    @TempDir
    private Path root;

    @Test
    @DisplayName("is opened from its search snapshot, once its files have the times of every part")
    void opensFromTheSnapshot() throws Exception {
        CutCatalogue cut = CutCatalogue.in(root, 2);
        Path part = cut.divided().resolve(PartManifest.read(cut.manifest()).parts().getFirst().path());
        Path copy = Files.createDirectory(root.resolve("copy"));
        List<Path> files;
        try (Stream<Path> all = Files.list(part)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path copied = Files.copy(file, copy.resolve(file.getFileName()));
            Files.setLastModifiedTime(copied, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        }
        assertTrue(hasSnapshot(part), "where it was made");
        assertFalse(hasSnapshot(copy), "of files with other times");
        new PartFiles(copy).stamp();
        assertTrue(hasSnapshot(copy), "of files with the times of every part");
    }

    private static boolean hasSnapshot(Path folder) throws Exception {
        try (Catalogue catalogue = Catalogue.open("part", folder).orElseThrow()) {
            return new SnapshotReader(catalogue, folder, CutCatalogue.NETWORK.identity()).read().isPresent();
        }
    }
}
