package lookalike.evaluation.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluationSplit;
import lookalike.features.FeatureNetwork;
import lookalike.image.Detail;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;
import lookalike.search.confidence.MatchModel;
import lookalike.search.confidence.MatchModelTrainer;
import lookalike.search.garment.GarmentFinder;
import lookalike.search.garment.GarmentViews;
import lookalike.search.garment.NoGarmentPictures;

/**
 * What search sees in the photos of another catalogue that are the queries of an evaluation: the garment in those that
 * are no product shots. What a garment is and what is usual is fitted to the products that are searched.
 */
public final class QueryPhotos {

    private final EvaluationSplit split;
    private final Catalogue photos;
    private final Optional<PixelSize> typical;

    /**
     * @param split with queries from the photos
     * @param typical size of the pictures that are searched; empty to treat photos like these
     */
    public QueryPhotos(EvaluationSplit split, Catalogue photos, Optional<PixelSize> typical) {
        this.split = split;
        this.photos = photos;
        this.typical = typical;
    }

    /**
     * @param network stays open
     * @param progress told photos done and all photos
     * @return by item of the photos' catalogue; none if too few products are searched to tell what a garment is
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public Map<Integer, GarmentViews> seen(FeatureNetwork network, Progress progress) throws LookalikeException {
        int[] rows = IntStream.of(split.gallery()).map(item -> split.searched().rows()[item]).distinct().sorted()
                .toArray();
        int all = split.asked().length;
        Optional<MatchModel> model = new MatchModelTrainer(split.searched().matrix(), rows,
                NoGarmentPictures.shipped(typical), (_, _) -> progress.reached(0, all)).fit(List.of());
        return model.isEmpty() ? Map.of() : seen(new GarmentFinder(network, this::tensor, model.get().garments(),
                model.get().usual()), Preprocessing.detail(network.identity().preprocessing()), rows, progress);
    }

    private Map<Integer, GarmentViews> seen(GarmentFinder finder, Detail detail, int[] rows, Progress progress)
            throws LookalikeException {
        BitSet among = new BitSet();
        IntStream.of(rows).forEach(among::set);
        ExactIndex index = new ExactIndex(split.searched().matrix());
        Map<Integer, GarmentViews> seen = new HashMap<>();
        try (ImageSource images = photos.openImages()) {
            for (int item : split.asked()) {
                progress.reachedOrCancel(seen.size(), split.asked().length);
                String image = photos.image(item);
                RgbImage photo = PhotoDecoder.decode(images.read(image), image, detail).image();
                seen.put(item, finder.find(photo, feature -> index.nearest(feature, 1, among).stream()
                        .mapToDouble(Neighbour::cosine).findFirst().orElse(0)));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("photos could not be closed", problem);
        }
        progress.reachedOrCancel(seen.size(), seen.size());
        return seen;
    }

    private ImageTensor tensor(RgbImage photo) {
        return typical.map(size -> Preprocessing.tensor(photo, size)).orElseGet(() -> Preprocessing.tensor(photo));
    }
}
