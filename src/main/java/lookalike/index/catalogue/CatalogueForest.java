package lookalike.index.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureRows;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestException;
import lookalike.storage.StorageException;

/**
 * The forest that is kept beside a catalogue's features, or the forests of its parts, for reading: nothing is written
 * or deleted, even if it is damaged. {@link CatalogueForestBuilder} grows it.
 */
public final class CatalogueForest {

    private final FeatureRows features;
    private final ForestFiles files;

    /** @param features of the catalogue */
    public CatalogueForest(FeatureRows features) {
        this.features = features;
        this.files = files(features.folder(), features.identity());
    }

    /** @return the forest files of these features; the newest is used */
    static ForestFiles files(Path folder, ModelIdentity identity) {
        return new ForestFiles(folder, "forest-" + identity.key() + "-");
    }

    /** @return the files of the forests of the newest generation; none if there is none, or its list is damaged */
    public List<Path> files() throws StorageException {
        return files.newest();
    }

    /** @return whether there is a forest */
    public boolean exists() throws StorageException {
        return !files.newestFirst().isEmpty();
    }

    /** @return the decision made when the forest was grown; empty if there is none that can be read */
    public Optional<IndexDecision> decision() throws StorageException {
        return files.newestFirst().stream().findFirst().flatMap(IndexDecision::read);
    }

    /**
     * Opens the forest.
     *
     * @param matrix of the features; stays open as long as the index is used
     * @param notice told if the forest cannot be used
     * @return empty if there is none
     */
    public Optional<DeltaIndex> open(FeatureMatrix matrix, Consumer<? super ForestNotice> notice)
            throws StorageException {
        KeyedRows rows = features.keys();
        List<Path> replaced = new ArrayList<>();
        while (true) {
            Optional<Path> file = files.newestFirst().stream().filter(each -> !replaced.contains(each)).findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(open(file.get(), matrix, rows, features.identity()));
            } catch (ForestException problem) {
                if (Files.exists(file.get())) {
                    notice.accept(new ForestNotice.Unusable(file.get(), problem));
                    return Optional.empty();
                }
                // A writer has replaced it by a newer one.
                replaced.add(file.get());
            }
        }
    }

    /** @param file of a forest, or of a list of forests */
    static DeltaIndex open(Path file, FeatureMatrix matrix, KeyedRows rows, ModelIdentity identity)
            throws ForestException, StorageException {
        List<Forest> forests = new ArrayList<>();
        boolean done = false;
        try {
            for (Path member : ForestFiles.members(file)) {
                forests.add(Forest.open(member, matrix.vectors(), rows, identity.line()));
            }
            done = true;
            return new DeltaIndex(file, forests, matrix, rows);
        } finally {
            if (!done) {
                forests.forEach(Forest::close);
            }
        }
    }
}
