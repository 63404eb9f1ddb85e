package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A catalogue whose program was killed between the two renames that replace it")
class ReplacedFolderTest {

    @TempDir
    private Path folder;
    private CatalogueRepository repository;
    private Path pictures;

    @BeforeEach
    void makePictures() throws Exception {
        repository = new CatalogueRepository(new DataFolder(folder.resolve("home")));
        pictures = folder.resolve("pictures");
        new Shop(pictures).pictures("1.jpg", "2.jpg").text("a.csv", "id,name\n1,One\n2,Two\n");
    }

    private Path kill(String name) throws Exception {
        repository.add(pictures, Optional.empty(), Optional.of(name), Progress.UNWATCHED).close();
        Path place = repository.folder(name);
        Path other = Files.move(place, ReplacedFolder.of(place));
        Files.createDirectories(place.resolveSibling("." + place.getFileName() + ".new"));
        return other;
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring", "Frühling & Sommer"})
    @DisplayName("is listed and opened as before, without anything being written")
    void isThere(String name) throws Exception {
        Path other = kill(name);
        assertEquals(List.of(name), names());
        try (Catalogue catalogue = repository.open(name)) {
            assertEquals("Two", catalogue.product(1).name());
        }
        assertTrue(Files.isDirectory(other));
    }

    @Test
    @DisplayName("is put back by the next one that takes its place, and found once")
    void isPutBack() throws Exception {
        Path other = kill("spring");
        try (StagedCatalogue staged = repository.stage("spring", pictures, true)) {
            assertEquals(List.of("spring"), names());
            assertEquals("spring", staged.name());
        }
        assertFalse(Files.exists(other));
        try (Catalogue catalogue = repository.open("spring")) {
            assertEquals(2, catalogue.size());
        }
    }

    @Test
    @DisplayName("may be renamed or removed, and then nothing of it is left under the other name")
    void isRemoved() throws Exception {
        kill("spring");
        repository.rename("spring", "summer");
        assertEquals(List.of("summer"), names());
        kill("autumn");
        repository.remove("autumn");
        assertEquals(List.of("summer"), names());
        try (Stream<Path> left = Files.list(folder.resolve("home/catalogues"))) {
            assertTrue(left.noneMatch(each -> each.toString().endsWith(".old")));
        }
    }

    @Test
    @DisplayName("does not come back when the one that has taken its place is renamed or removed")
    void staysAway() throws Exception {
        for (String name : List.of("spring", "autumn")) {
            Path other = kill(name);
            PathUtils.copyDirectory(other, folder.resolve("home/catalogues").resolve(name));
        }
        repository.rename("spring", "summer");
        repository.remove("autumn");
        assertEquals(List.of("summer"), names());
    }

    private List<String> names() throws Exception {
        return repository.list().stream().map(CatalogueEntry::name).toList();
    }
}
