package lookalike.index.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestException;
import lookalike.storage.NumberedFiles;
import lookalike.storage.StorageException;

/**
 * The forest that is kept beside a catalogue's features, as it is read: nothing is written or taken away, however
 * damaged it is. {@link CatalogueForestBuilder} grows it.
 */
public final class CatalogueForest {

    private final FeatureSnapshot features;
    private final NumberedFiles files;

    /** @param features of the catalogue */
    public CatalogueForest(FeatureSnapshot features) {
        this.features = features;
        this.files = files(features.folder(), features.identity());
    }

    /** @return the forests of these features; the newest counts */
    static NumberedFiles files(Path folder, ModelIdentity identity) {
        return new NumberedFiles(folder, "forest-" + identity.key() + "-", ".forest");
    }

    /** @return the decisions on these forests */
    static NumberedFiles decisions(Path folder, ModelIdentity identity) {
        NumberedFiles forests = files(folder, identity);
        return new NumberedFiles(folder, forests.prefix(), forests.suffix() + IndexDecision.ENDING);
    }

    /** @return whether there is a forest */
    public boolean exists() throws StorageException {
        return !files.newestFirst().isEmpty();
    }

    /** @return what was decided when the forest was grown; empty if there is none or nothing that can be read was */
    public Optional<IndexDecision> decision() throws StorageException {
        return files.newestFirst().stream().findFirst().flatMap(IndexDecision::read);
    }

    /**
     * Opens the forest.
     *
     * @param matrix of the features; stays open as long as the index is used
     * @param notice told if there is one that cannot be used
     * @return empty if there is none
     */
    public Optional<DeltaIndex> open(FeatureMatrix matrix, Consumer<? super ForestNotice> notice) throws StorageException {
        Map<String, Integer> rows = features.rowOfPixels();
        List<Path> replaced = new ArrayList<>();
        while (true) {
            Optional<Path> file = files.newestFirst().stream().filter(each -> !replaced.contains(each)).findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try {
                Forest forest = Forest.open(file.get(), matrix.vectors(), rows, features.identity().line());
                return Optional.of(new DeltaIndex(file.get(), forest, matrix, rows));
            } catch (ForestException problem) {
                if (Files.exists(file.get())) {
                    notice.accept(new ForestNotice.Unusable(file.get(), problem));
                    return Optional.empty();
                }
                // A writer has put a newer one in its place.
                replaced.add(file.get());
            }
        }
    }
}
