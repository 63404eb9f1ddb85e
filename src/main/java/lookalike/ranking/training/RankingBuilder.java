package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.store.RankingNotice;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.store.RankingWriter;
import lookalike.ranking.store.StoredRanking;
import lookalike.ranking.training.TrainingData.PlacedCopy;

/**
 * Keeps the ranking space beside a catalogue's features up to date. It is trained anew when a tenth of the pictures
 * have been added, removed or given other values; until then new pictures get their codes in the old space. A space of
 * so few pictures that no mean is subtracted is trained anew with every change, which takes seconds. Each version has
 * a file of its own, so that readers of the old one can go on.
 */
public final class RankingBuilder {

    /** One in so many pictures may have changed. */
    private static final int TENTH = 10;
    /** The share of training in its progress, the rest being that of codes. */
    private static final double TRAINING = .9;
    private static final int ALL = 1000;

    private final FeatureWriter writer;
    private final Catalogue catalogue;

    /**
     * @param writer of the catalogue's features, brought up to date; keeps other writers out
     * @param catalogue whose columns are learned
     */
    public RankingBuilder(FeatureWriter writer, Catalogue catalogue) {
        this.writer = writer;
        this.catalogue = catalogue;
    }

    /**
     * Trains the space if it has to be, else adds what is missing to it.
     *
     * @param notice told if the existing space cannot be used
     * @param progress told thousandths of the work
     * @return how it was trained; empty if it was not
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old one stays
     */
    public Optional<RankingTraining> bringUpToDate(Consumer<? super RankingNotice> notice, Progress progress)
            throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot()) {
            Map<String, Integer> rows = features.rowOfPixels();
            List<String> pictures = rows.keySet().stream().sorted().toList();
            if (pictures.isEmpty()) {
                return Optional.empty();
            }
            CatalogueLabels labels = CatalogueLabels.of(catalogue, features.pixels());
            Optional<StoredRanking> found = RankingStore.open(features.featureRows(), notice);
            if (found.isPresent()) {
                try (StoredRanking ranking = found.get()) {
                    if (isKept(ranking, features, labels, pictures)) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(train(features, labels, pictures, progress));
        }
    }

    /** Adds new pictures, unless a tenth has changed. */
    private static boolean isKept(StoredRanking ranking, FeatureSnapshot features, CatalogueLabels labels,
            List<String> pictures) throws LookalikeException {
        Map<String, Integer> numbers = labels.numbers(pictures, ranking.training().columns());
        int changes = ranking.changesTo(numbers);
        int all = ranking.changes() + changes;
        if (all > 0 && !ranking.space().looks().isCentred()) {
            // Such a space holds just what it was trained on: others would seem less like themselves than they are.
            return false;
        }
        if ((long) TENTH * all > ranking.training().pictures() || hasOtherColumns(ranking, labels, pictures)) {
            return false;
        }
        if (changes > 0) {
            RankingWriter.update(ranking, all, features, numbers);
        }
        return true;
    }

    private static boolean hasOtherColumns(StoredRanking ranking, CatalogueLabels labels, List<String> pictures) {
        List<String> now = LabelColumns.of(labels.columns(pictures)).stream().map(each -> each.column().name())
                .toList();
        return !ranking.training().columns().containsAll(now);
    }

    private static RankingTraining train(FeatureSnapshot features, CatalogueLabels labels, List<String> pictures,
            Progress progress) throws LookalikeException {
        Map<String, Integer> rows = features.rowOfPixels();
        Map<String, Integer> places = new HashMap<>();
        pictures.forEach(hash -> places.put(hash, places.size()));
        Trained trained;
        try (FeatureMatrix matrix = features.matrix()) {
            TrainingData data = new TrainingData(features.identity(), matrix,
                    pictures.stream().mapToInt(rows::get).toArray(), descriptors(features, places),
                    labels.columns(pictures), copies(features, places));
            trained = RankingTrainer.train(data,
                    (done, total) -> progress.reached(Math.round(TRAINING * ALL * done / total), ALL));
        }
        RankingWriter.write(trained.space(), trained.training(), features,
                labels.numbers(pictures, trained.training().columns()), (done, total) -> progress
                        .reached(Math.round(ALL * (TRAINING + (1 - TRAINING) * done / total)), ALL));
        return trained.training();
    }

    /** @return the descriptors of all pictures, packed; none if some picture was never described */
    private static List<PixelDescriptor> descriptors(FeatureSnapshot features, Map<String, Integer> places)
            throws LookalikeException {
        DescriptorList descriptors = new DescriptorList(places.size());
        features.descriptors((pixels, descriptor) -> {
            Integer place = places.get(pixels);
            if (place != null) {
                descriptors.put(place, descriptor);
            }
        });
        return descriptors.isComplete() ? descriptors : List.of();
    }

    private static List<PlacedCopy> copies(FeatureSnapshot features, Map<String, Integer> places)
            throws LookalikeException {
        List<PlacedCopy> copies = new ArrayList<>();
        for (CopySample copy : features.copies()) {
            Integer place = places.get(copy.pixels());
            if (place != null) {
                copies.add(new PlacedCopy(place, copy));
            }
        }
        return copies;
    }
}
