package lookalike.index.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureCache;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.storage.StorageException;

/**
 * The forest that is kept beside a catalogue's features. What comes and goes needs no new forest until it is a tenth:
 * see {@link DeltaIndex}. A new one gets a file of its own, so that whoever searches the old one goes on; old files
 * are taken away as soon as nobody reads them.
 */
public final class CatalogueForest {

    private static final String ENDING = ".forest";

    private final FeatureCache cache;
    private final Path beginning;

    /** @param cache of the catalogue's features */
    public CatalogueForest(FeatureCache cache) {
        this.cache = cache;
        this.beginning = cache.belonging("forest");
    }

    /**
     * Opens the forest.
     *
     * @param matrix of the features; stays open as long as the index is used
     * @param notice told in a sentence if there is one that cannot be used; it is taken away
     * @return empty if there is none
     */
    public Optional<DeltaIndex> open(FeatureMatrix matrix, Consumer<String> notice) throws StorageException {
        Map<String, Integer> rows = cache.rowOfPixels();
        for (Path file : files()) {
            try {
                Forest forest = Forest.open(file, matrix.vectors(), rows, cache.identity().line());
                return Optional.of(new DeltaIndex(forest, matrix, rows));
            } catch (ForestException problem) {
                notice.accept("The forest %s cannot be used and is grown again; until then every product is compared."
                        .formatted(file) + " (" + problem.getMessage() + ")");
                discard(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Grows a forest if there is none, or if a tenth of the features have come or gone since.
     *
     * @param notice told in a sentence if there is one that cannot be used
     * @param progress hears of items that found their place
     * @return whether one was grown
     * @throws java.util.concurrent.CancellationException when nobody wants it any more; the old one stays
     */
    public boolean bringUpToDate(Consumer<String> notice, Progress progress) throws LookalikeException {
        List<Path> old = files();
        try (FeatureMatrix matrix = cache.matrix()) {
            Optional<DeltaIndex> found = open(matrix, notice);
            if (found.isPresent()) {
                try (DeltaIndex forest = found.get()) {
                    if (!forest.delta().isForestDue()) {
                        return false;
                    }
                }
            }
            grow(matrix, ForestParameters.USUAL, place(old), progress);
        }
        old.forEach(CatalogueForest::discard);
        return true;
    }

    /**
     * Grows a forest, whether or not there is one.
     *
     * @return what it says of itself
     * @throws java.util.concurrent.CancellationException when nobody wants it any more; the old one stays
     */
    public ForestDescription grow(ForestParameters recipe, Progress progress) throws LookalikeException {
        List<Path> old = files();
        ForestDescription grown;
        try (FeatureMatrix matrix = cache.matrix()) {
            grown = grow(matrix, recipe, place(old), progress);
        }
        old.forEach(CatalogueForest::discard);
        return grown;
    }

    /**
     * Grows a forest and finds out how many trees and how much effort it takes.
     *
     * @return what it says of itself
     * @throws java.util.concurrent.CancellationException when nobody wants it any more; the old one stays
     */
    public ForestDescription growTuned(RecallTarget wanted, Progress progress) throws LookalikeException {
        List<Path> old = files();
        Path place = place(old);
        ForestDescription tuned;
        try (FeatureMatrix matrix = cache.matrix()) {
            grow(matrix, ForestParameters.USUAL, place, progress);
            tuned = ForestBuilder.tune(place, matrix.vectors(), cache.rowOfPixels(), cache.identity().line(), wanted);
        }
        old.forEach(CatalogueForest::discard);
        return tuned;
    }

    private ForestDescription grow(FeatureMatrix matrix, ForestParameters recipe, Path place, Progress progress)
            throws StorageException {
        return new ForestBuilder(recipe, RecallTarget.USUAL, place, progress)
                .of(matrix.vectors(), cache.rowOfPixels(), cache.identity().line());
    }

    private Path place(List<Path> old) {
        return Path.of(beginning.toString() + (old.isEmpty() ? 0 : number(old.getFirst()) + 1) + ENDING);
    }

    /** @return the forests of these features, the newest first */
    private List<Path> files() throws StorageException {
        Path folder = beginning.getParent();
        String begin = beginning.getFileName().toString();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(begin + "[0-9]{1,9}\\" + ENDING))
                    .sorted(Comparator.comparingInt(this::number).reversed()).toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }

    private int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(beginning.getFileName().toString().length(),
                name.length() - ENDING.length()));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // Somebody reads it still, on a system that minds; it goes the next time.
        }
    }
}
