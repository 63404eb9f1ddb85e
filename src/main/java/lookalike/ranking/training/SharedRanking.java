package lookalike.ranking.training;

import java.util.List;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.store.RankingWriter;
import lookalike.ranking.store.TrainedSpace;

/**
 * Puts a catalogue's pictures into a ranking space that was trained on others, as all parts of a catalogue share one.
 *
 * @param writer of the catalogue's features, which keeps other writers out
 * @param catalogue for the values of its products
 */
public record SharedRanking(FeatureWriter writer, Catalogue catalogue) {

    /**
     * Computes the codes of all pictures and writes them with the space, in place of what there was.
     *
     * @param progress told pictures
     * @return whether there is a picture, so that a file was written
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old file stays
     */
    public boolean write(TrainedSpace trained, Progress progress) throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot()) {
            if (features.rowOfPixels().isEmpty()) {
                return false;
            }
            RankingWriter.write(trained.space(), trained.training(), features, labels(features, trained.training()),
                    progress);
            return true;
        }
    }

    /**
     * Writes the space that several parts of the catalogue share, with the codes of their pictures.
     *
     * @param parts at least one
     * @param progress told steps
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old file stays
     */
    public void unite(List<RankingWriter.Part> parts, Progress progress) throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot()) {
            RankingWriter.unite(parts, features, labels(features, parts.getFirst().ranking().training()), progress);
        }
    }

    /** @return by pixel hash, what represents the values of a picture's products, as {@link RankingBuilder} tells it */
    private Map<String, Integer> labels(FeatureSnapshot features, RankingTraining training)
            throws LookalikeException {
        List<String> pictures = features.rowOfPixels().keySet().stream().sorted().toList();
        return CatalogueLabels.of(catalogue, features.pixels()).numbers(pictures, training.columns());
    }
}
