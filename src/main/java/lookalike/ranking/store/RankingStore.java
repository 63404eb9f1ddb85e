package lookalike.ranking.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureRows;
import lookalike.storage.NumberedFiles;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;

/**
 * The ranking space that is kept beside a catalogue's features, for reading: nothing is written or deleted, even if
 * it is damaged. {@link RankingWriter} replaces it.
 */
public final class RankingStore {

    private RankingStore() {}

    /** @return the files of these features' space; the newest is used */
    static NumberedFiles files(Path folder, ModelIdentity identity) {
        return new NumberedFiles(folder, "ranking-" + identity.key() + "-", ".ranking");
    }

    /**
     * Opens the ranking space and the codes of a catalogue's pictures.
     *
     * @param features of the catalogue; may be closed afterwards
     * @param notice told if there is a space that cannot be used
     * @return empty if there is none, or none that can be used
     */
    public static Optional<StoredRanking> open(FeatureRows features, Consumer<? super RankingNotice> notice)
            throws StorageException, FeatureCacheException {
        NumberedFiles files = files(features.folder(), features.identity());
        List<Path> replaced = new ArrayList<>();
        while (true) {
            Optional<Path> file = files.newestFirst().stream().filter(each -> !replaced.contains(each)).findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(StoredRanking.open(file.get(), features));
            } catch (RankingException problem) {
                if (Files.exists(file.get())) {
                    notice.accept(new RankingNotice.Unusable(file.get(), problem));
                    return Optional.empty();
                }
            } catch (StorageException problem) {
                if (Files.exists(file.get())) {
                    throw problem;
                }
            }
            // A writer has replaced it by a newer one.
            replaced.add(file.get());
        }
    }

    /** @return the file of these features' space, whether or not it can be used; empty if there is none */
    public static Optional<Path> newest(Path folder, ModelIdentity identity) throws StorageException {
        return files(folder, identity).newestFirst().stream().findFirst();
    }

    /**
     * Reads the space in a file, wherever it is.
     *
     * @param file of a catalogue, or of a part of one
     * @param identity of the features that it is wanted for
     * @return the space, without the codes
     * @throws RankingException if the file is damaged, or of other features
     */
    public static TrainedSpace trained(Path file, ModelIdentity identity) throws RankingException, StorageException {
        try (SectionFile<RankingDescription> opened = SectionFile.open(file, new RankingFormat())) {
            StoredRanking.requireModel(opened, identity);
            return new TrainedSpace(RankingSections.space(opened), opened.description().training());
        }
    }
}
