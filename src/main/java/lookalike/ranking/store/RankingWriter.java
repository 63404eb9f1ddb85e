package lookalike.ranking.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.Progress;
import lookalike.features.FeatureCacheException;
import lookalike.features.cache.FeatureRows;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.ranking.LearnedSpace;
import lookalike.ranking.LinearMap;
import lookalike.ranking.RankingSpace;
import lookalike.storage.NumberedFiles;
import lookalike.storage.SectionFile;
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
     *     were worth learning
     * @param progress told pictures
     * @return the file
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old file stays
     */
    public static Path write(RankingSpace space, RankingTraining training, FeatureSnapshot features,
            Map<String, Integer> labels, Progress progress) throws StorageException, FeatureCacheException {
        Map<String, Integer> rows = features.rowOfPixels();
        int count = rows.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        try (Arena arena = Arena.ofShared()) {
            RankingCodes codes = CatalogueEmbedding.allocate(space, count, arena);
            CatalogueEmbedding.put(space, features.featureRows(), rows, codes, progress);
            return write(space, training, 0, features, labels, codes);
        }
    }

    /**
     * Writes a space again, with codes for pictures that came later.
     *
     * @param ranking opened with these features
     * @param changes pictures that were added, removed or got other values since it was trained
     * @return the file
     */
    public static Path update(StoredRanking ranking, int changes, FeatureSnapshot features,
            Map<String, Integer> labels) throws StorageException {
        return write(ranking.space(), ranking.training(), changes, features, labels, ranking.codes());
    }

    /**
     * A part of a catalogue whose pictures have codes in the same space as those of the others.
     *
     * @param features of the part
     * @param ranking opened with these
     */
    public record Part(FeatureRows features, StoredRanking ranking) {}

    /**
     * Writes the space that several parts of a catalogue share, with the codes that their pictures have there.
     *
     * @param parts at least one
     * @param features of all pictures; those that no part has a code of get one now
     * @param labels as for {@link #write(RankingSpace, RankingTraining, FeatureSnapshot, Map, Progress)}
     * @param progress told parts, then pictures without a code
     * @return the file
     * @throws RankingException.OtherSpace if the parts do not share one space
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old file stays
     */
    public static Path unite(List<Part> parts, FeatureSnapshot features, Map<String, Integer> labels,
            Progress progress) throws RankingException, StorageException, FeatureCacheException {
        StoredRanking first = parts.getFirst().ranking();
        RankingSpace space = first.space();
        Map<String, Integer> without = new HashMap<>(features.rowOfPixels());
        int count = features.featureRows().keys().count();
        try (Arena arena = Arena.ofShared()) {
            RankingCodes codes = CatalogueEmbedding.allocate(space, count, arena);
            int done = 0;
            for (Part part : parts) {
                progress.reachedOrCancel(done++, parts.size());
                if (!part.ranking().hasSpaceOf(first)) {
                    throw new RankingException.OtherSpace(part.ranking().path(), first.path());
                }
                part.features().keys().asMap().forEach((pixels, row) -> {
                    Integer place = without.remove(pixels);
                    if (place != null) {
                        part.ranking().codes().copy(row, codes, place);
                    }
                });
            }
            if (!without.isEmpty()) {
                CatalogueEmbedding.put(space, features.featureRows(), without, codes, progress);
            }
            return write(space, first.training(), 0, features, labels, codes);
        }
    }

    private static Path write(RankingSpace space, RankingTraining training, int changes, FeatureSnapshot features,
            Map<String, Integer> labels, RankingCodes codes) throws StorageException {
        RowKeys keys = RowKeys.ofRows(codes.rows());
        features.rowOfPixels().forEach((pixels, row) -> keys.put(row, pixels, labels.getOrDefault(pixels, 0)));
        Map<String, MemorySegment> sections = new LinkedHashMap<>(RankingSections.of(space));
        sections.put(RankingSections.KEYS, keys.bytes());
        sections.put(RankingSections.CODES, codes.values());
        sections.put(RankingSections.LENGTHS, codes.lengths());
        sections.put(RankingSections.PREDICTIONS, codes.predictions().bytes());
        NumberedFiles files = RankingStore.files(features.folder(), features.identity());
        Path place = files.next();
        SectionFile.write(place, new RankingFormat(), description(space, training, changes, codes.rows()), sections);
        files.deleteAllBut(place);
        return place;
    }

    private static RankingDescription description(RankingSpace space, RankingTraining training, int changes,
            int rows) {
        List<List<Integer>> networks = space.learned().map(LearnedSpace::networks).orElse(List.of()).stream()
                .map(network -> network.hidden().stream().map(LinearMap::outputs).toList()).toList();
        return new RankingDescription(space.model(), space.looks().inputs(), space.looksDimension(),
                space.detailsDimension(), networks, space.columns(), space.weights(), space.pin(), space.nearest(),
                rows, training, changes, Map.of());
    }
}
