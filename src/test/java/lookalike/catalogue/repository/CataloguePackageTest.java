package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A catalogue in one file")
class CataloguePackageTest {

    @TempDir
    private Path folder;
    private Shop shop;
    private Path file;

    @BeforeEach
    void fill() throws Exception {
        shop = new Shop(folder.resolve("shop")).pictures("images/1.jpg", "images/2.jpg", "3.jpg")
                .text("styles.csv", "id,image,price\n1,images/1.jpg,10\n2,images/2.jpg,20\n");
        file = folder.resolve("Spring 2026.lookalike");
    }

    @Test
    @DisplayName("is the same catalogue elsewhere: its products, their pictures, and its name from the file's")
    void carries() throws Exception {
        shop.read().close();
        shop.shelf().export("shop", file, Progress.UNWATCHED);
        CatalogueRepository elsewhere = new CatalogueRepository(new DataFolder(folder.resolve("elsewhere")));
        try (Catalogue here = shop.shelf().open("shop");
                Catalogue there = elsewhere.add(file, Optional.empty(), Optional.empty(), Progress.UNWATCHED);
                ImageSource images = there.openImages()) {
            assertEquals("Spring-2026", there.name());
            assertEquals(3, there.size());
            for (int item = 0; item < here.size(); item++) {
                assertEquals(here.product(item), there.product(item));
                assertEquals("picture " + there.image(item),
                        new String(images.read(there.image(item)), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    @DisplayName("holds the CSV that its user chose, wherever that lies, and no other")
    void carriesItsCsv() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "id,image,price\n9,3.jpg,90\n");
        shop.read(Optional.of(other)).close();
        shop.shelf().export("shop", file, Progress.UNWATCHED);
        CatalogueRepository elsewhere = new CatalogueRepository(new DataFolder(folder.resolve("elsewhere")));
        try (Catalogue there = elsewhere.add(file, Optional.empty(), Optional.empty(), Progress.UNWATCHED)) {
            assertEquals("9", there.product(0).id());
            assertEquals("3.jpg", there.product(0).image());
        }
    }

    @Test
    @DisplayName("is not written when that CSV is gone, which is named and not the file")
    void csvIsGone() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "id,image,price\n9,3.jpg,90\n");
        shop.read(Optional.of(other)).close();
        Files.delete(other);
        assertEquals(other, assertThrows(StorageException.NotReadable.class,
                () -> shop.shelf().export("shop", file, Progress.UNWATCHED)).place());
        assertFalse(Files.exists(file));
    }

    @Test
    @DisplayName("has the same bytes whenever it is written")
    void isReproducible() throws Exception {
        shop.read().close();
        shop.shelf().export("shop", file, Progress.UNWATCHED);
        byte[] first = Files.readAllBytes(file);
        shop.shelf().export("shop", file, Progress.UNWATCHED);
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    @DisplayName("is not written in part when cancelled")
    void wholeOrNot() throws Exception {
        shop.read().close();
        assertThrows(CancellationException.class, () -> shop.shelf().export("shop", file, (done, _) -> done < 2));
        assertFalse(Files.exists(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(each -> each.toString().endsWith(".part")).toList());
        }
    }

    @Test
    @DisplayName("of no catalogue is refused, naming those that there are")
    void unknown() throws Exception {
        shop.read().close();
        assertEquals(List.of("shoe", List.of("shop"), 1), assertThrows(CatalogueException.Unknown.class,
                () -> shop.shelf().export("shoe", file, Progress.UNWATCHED)).details());
    }

    @Test
    @DisplayName("that is damaged is called that")
    void damaged() throws Exception {
        Files.writeString(file, "no zip at all");
        CatalogueRepository elsewhere = new CatalogueRepository(new DataFolder(folder.resolve("elsewhere")));
        assertThrows(CatalogueException.DamagedZip.class,
                () -> elsewhere.add(file, Optional.empty(), Optional.empty(), Progress.UNWATCHED));
    }
}
