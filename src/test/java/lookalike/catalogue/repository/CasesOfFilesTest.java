package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.PlainFact;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of folders and zips that failed once; they are kept outside of the project. */
@DisplayName("Of the collected cases,")
class CasesOfFilesTest {

    private static final Path CASES = Path.of("../shared/cases/field");

    @TempDir
    private Path home;
    private int number;

    @BeforeEach
    void needsTheCases() {
        Assumptions.assumeTrue(Files.isDirectory(CASES), "the cases are not here");
    }

    @Test
    @DisplayName("pictures with any ending are products")
    void endings() throws Exception {
        try (Catalogue catalogue = add("10-endings/endings")) {
            assertEquals(22, catalogue.size());
            assertTrue(catalogue.item("p04").isPresent());
            assertEquals(List.of(), catalogue.problems());
        }
    }

    @Test
    @DisplayName("zips are read, or called what they are")
    void zips() throws Exception {
        try (Catalogue catalogue = add("15-zips-called-damaged/deflate64.zip")) {
            assertEquals(6, catalogue.size());
        }
        var locked = assertThrows(CatalogueException.NoReadableImages.class,
                () -> add("15-zips-called-damaged/zipcrypto.zip"));
        assertEquals(PlainFact.of(FileSkipReason.Known.PASSWORD), locked.details().getLast());
        var seven = assertThrows(CatalogueException.OtherArchive.class,
                () -> add("15-zips-called-damaged/seven-named.zip"));
        assertEquals("7z", seven.details().getLast());
    }

    @Test
    @DisplayName("tables in folders within folders and in texts are used")
    void tables() throws Exception {
        try (Catalogue catalogue = add("16-table-not-looked-at/kagglehub")) {
            assertEquals("Dress 0", catalogue.product(0).name());
        }
        try (Catalogue catalogue = add("16-table-not-looked-at/merchant-txt")) {
            assertEquals("Tee 0", catalogue.product(0).name());
        }
        try (Catalogue catalogue = add("16-table-not-looked-at/kagglehub/fashion-dataset/fashion-dataset/images")) {
            assertEquals("Dress 0", catalogue.product(0).name());
        }
    }

    @Test
    @DisplayName("names in a zip are those of its table")
    void names() throws Exception {
        try (Catalogue catalogue = add("30-zip-names/cp1252.zip")) {
            assertEquals(List.of("Name Hülle", "Name Größe", "Name Äpfel"), IntStream.range(0, catalogue.size())
                    .mapToObj(item -> name(catalogue, item)).toList());
        }
    }

    private static String name(Catalogue catalogue, int item) {
        try {
            return catalogue.product(item).name();
        } catch (CatalogueException problem) {
            throw new AssertionError(problem);
        }
    }

    private Catalogue add(String path) throws LookalikeException {
        Path place = CASES.resolve(path);
        return new CatalogueRepository(new DataFolder(home)).add(place, Optional.empty(),
                Optional.of("case-" + number++), Progress.UNWATCHED);
    }
}
