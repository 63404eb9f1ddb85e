package lookalike.ranking.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.Progress;
import lookalike.features.FeatureCacheException;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.ranking.LearnedSpace;
import lookalike.ranking.LinearMap;
import lookalike.ranking.RankingSpace;
import lookalike.storage.NumberedFiles;
import lookalike.storage.StorageException;

/**
 * Writes a catalogue's ranking space and the codes of all its pictures to a new file; readers of the old one go on
 * with it. To be used while the features cannot change.
 */
public final class RankingWriter {

    private RankingWriter() {}

    /**
     * Computes the codes of all pictures and writes them with their space.
     *
     * @param features of the catalogue
     * @param labels by pixel hash, a number that represents the values of a picture's products in the columns that
     *     could be learned
     * @param progress told pictures
     * @return the file
     */
    public static Path write(RankingSpace space, RankingTraining training, FeatureSnapshot features,
            Map<String, Integer> labels, Progress progress) throws StorageException, FeatureCacheException {
        Map<String, Integer> rows = features.rowOfPixels();
        int count = rows.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        RowKeys keys = RowKeys.ofRows(count);
        rows.forEach((pixels, row) -> keys.put(row, pixels, labels.getOrDefault(pixels, 0)));
        NumberedFiles files = RankingStore.files(features.folder(), features.identity());
        Path place = files.next();
        try (Arena arena = Arena.ofShared()) {
            RankingCodes codes = CatalogueEmbedding.allocate(space, count, arena);
            CatalogueEmbedding.put(space, features, rows, codes, progress);
            Map<String, MemorySegment> sections = new LinkedHashMap<>(RankingSections.of(space));
            sections.put(RankingSections.KEYS, keys.bytes());
            sections.put(RankingSections.CODES, codes.values());
            sections.put(RankingSections.LENGTHS, codes.lengths());
            sections.put(RankingSections.PREDICTIONS, codes.predictions().bytes());
            RankingFile.write(place, description(space, training, count), sections);
        }
        files.deleteAllBut(place);
        return place;
    }

    private static RankingDescription description(RankingSpace space, RankingTraining training, int rows) {
        List<List<Integer>> networks = space.learned().map(LearnedSpace::networks).orElse(List.of()).stream()
                .map(network -> network.hidden().stream().map(LinearMap::outputs).toList()).toList();
        return new RankingDescription(space.model(), space.looks().inputs(), space.looksDimension(),
                space.detailsDimension(), networks, space.columns(), space.weights(), space.pin(), space.nearest(),
                rows, training, Map.of());
    }
}
