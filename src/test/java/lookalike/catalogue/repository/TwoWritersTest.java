package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import lookalike.storage.WriteLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of two that write one catalogue at the same time")
class TwoWritersTest {

    private static final Optional<String> NAME = Optional.of("shop");

    @TempDir
    private Path folder;
    private Shop one;
    private Shop other;
    private CatalogueRepository repository;

    @BeforeEach
    void shops() throws Exception {
        one = new Shop(folder.resolve("one")).pictures("a.jpg", "b.jpg");
        other = new Shop(folder.resolve("other")).pictures("c.jpg");
        repository = new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    @Test
    @DisplayName("the second of two first ones is refused, and takes nothing away from the first")
    void firstAdds() throws Exception {
        List<LookalikeException> refused = new ArrayList<>();
        Progress during = (_, _) -> {
            if (refused.isEmpty()) {
                refused.add(assertThrows(CatalogueException.Busy.class,
                        () -> repository.add(other.folder(), Optional.empty(), NAME, Progress.UNWATCHED)));
            }
            return true;
        };
        try (Catalogue catalogue = repository.add(one.folder(), Optional.empty(), NAME, during)) {
            assertEquals(2, catalogue.size());
        }
        assertEquals(1, refused.size());
        assertEquals(List.of("shop"), repository.list().stream().map(CatalogueEntry::name).toList());
    }

    @Test
    @DisplayName("the one that fails leaves nothing, and the next one begins anew")
    void failedAdd() throws Exception {
        assertThrows(CancellationException.class,
                () -> repository.add(one.folder(), Optional.empty(), NAME, (_, total) -> total < 0));
        assertFalse(Files.exists(repository.folder("shop")));
        repository.add(other.folder(), Optional.empty(), NAME, Progress.UNWATCHED).close();
        assertThrows(CatalogueException.NameTaken.class,
                () -> repository.add(one.folder(), Optional.empty(), NAME, (_, total) -> total < 0));
        assertEquals(1, repository.list().size());
    }

    @Test
    @DisplayName("the one that began before the other was stored does not replace it")
    void sameName() throws Exception {
        AtomicReference<Path> stored = new AtomicReference<>();
        // Between the first look at the name and the lock there is only the reading of the place's state.
        Path place = one.folder();
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> adds = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Path which = i % 2 == 0 ? place : other.folder();
                adds.add(() -> {
                    try {
                        repository.add(which, Optional.empty(), NAME, Progress.UNWATCHED).close();
                        Path before = stored.getAndSet(which);
                        return before == null || before.equals(which);
                    } catch (CatalogueException.Busy | CatalogueException.NameTaken _) {
                        return true;
                    }
                });
            }
            for (Future<Boolean> add : both.invokeAll(adds)) {
                assertTrue(add.get(), "an acknowledged catalogue was replaced by that of another folder");
            }
        }
        assertEquals(stored.get(), repository.list().getFirst().location());
    }

    @Test
    @DisplayName("the one that removes or renames is refused while the other indexes or reads")
    void removing() throws Exception {
        repository.add(one.folder(), Optional.empty(), NAME, Progress.UNWATCHED).close();
        try (WriteLock _ = WriteLock.take(repository.folder("shop").resolve("indexing.lock")).orElseThrow()) {
            assertThrows(CatalogueException.Busy.class, () -> repository.remove("shop"));
            assertThrows(CatalogueException.Busy.class, () -> repository.rename("shop", "store"));
            assertEquals(2, repository.list().getFirst().products());
        }
        repository.relocate("shop", one.folder(), (_, total) -> {
            assertThrows(CatalogueException.Busy.class, () -> repository.remove("shop"));
            return true;
        }).close();
        assertEquals("store", repository.rename("shop", "store"));
        repository.remove("store");
        assertFalse(Files.exists(repository.folder("store")));
    }

    @Test
    @DisplayName("the one that indexes what the other has removed leaves nothing")
    void remains() throws Exception {
        repository.add(one.folder(), Optional.empty(), NAME, Progress.UNWATCHED).close();
        repository.sweep("shop");
        assertEquals(1, repository.list().size());
        repository.remove("shop");
        Path left = Files.createDirectories(repository.folder("shop"));
        Files.write(left.resolve("features-0.f32"), new byte[8]);
        try (WriteLock _ = WriteLock.take(left.resolve("indexing.lock")).orElseThrow()) {
            repository.sweep("shop");
            assertTrue(Files.exists(left));
        }
        repository.sweep("shop");
        assertFalse(Files.exists(left));
    }

    @Test
    @DisplayName("many that read the same folder for the first time all end well or are refused as busy")
    void many() throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> adds = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Progress progress = i % 3 == 0 ? (_, total) -> total < 0 : Progress.UNWATCHED;
                adds.add(() -> {
                    try {
                        repository.add(one.folder(), Optional.empty(), NAME, ColumnMapping.USUAL, progress).close();
                        return true;
                    } catch (CatalogueException.Busy | CancellationException _) {
                        return false;
                    }
                });
            }
            boolean isStored = false;
            for (Future<Boolean> add : all.invokeAll(adds)) {
                isStored |= add.get();
            }
            assertEquals(isStored ? 1 : 0, repository.list().size());
        }
    }
}
