package lookalike.service.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.features.ModelIdentity;
import lookalike.ranking.store.RankingStore;
import lookalike.search.confidence.MatchModelFile;
import lookalike.storage.StorageException;

/**
 * What was learned of a whole catalogue, or of a sample of it, for all parts to share.
 *
 * @param ranking the file {@code ranking-*.ranking} of a catalogue that was trained
 * @param match the file {@code match-*.json} of the same one, if there is one
 */
public record RankingArtefact(Path ranking, Optional<Path> match) {

    /**
     * @param folder of a catalogue's features
     * @return what was learned of them; empty if nothing was
     */
    public static Optional<RankingArtefact> in(Path folder, ModelIdentity identity) throws StorageException {
        Path match = MatchModelFile.place(folder, identity);
        return RankingStore.newest(folder, identity)
                .map(ranking -> new RankingArtefact(ranking, Optional.of(match).filter(Files::exists)));
    }
}
