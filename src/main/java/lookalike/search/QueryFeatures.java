package lookalike.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import lookalike.LookalikeException;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.image.Detail;
import lookalike.image.Frame;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.ranking.RankingInput;
import lookalike.search.garment.GarmentDirection;
import lookalike.search.garment.GarmentFinder;
import lookalike.search.garment.SuggestedFrames;

/** Computes the features of queries, matched to the resolution of a catalogue. Safe for use by several threads. */
public final class QueryFeatures {

    private final FeatureNetwork network;
    private final Optional<PixelSize> typical;
    private final Detail detail;
    private final QueryDecoder decoder;

    /**
     * @param network stays open
     * @param typical the typical size of the catalogue's pictures; empty to treat photos like a catalogue's own
     *     pictures
     */
    public QueryFeatures(FeatureNetwork network, Optional<PixelSize> typical) {
        this.network = network;
        this.typical = typical;
        this.detail = Preprocessing.detail(network.identity().preprocessing());
        this.decoder = new QueryDecoder(detail);
    }

    /** @return the feature of the selected part of a photo, as the network gives it, not scaled to length 1 */
    public Feature of(QueryPhoto photo) throws LookalikeException {
        return of(meant(photo));
    }

    /** @return the feature of a decoded photo */
    public Feature of(RgbImage photo) {
        return network.extract(List.of(tensor(photo))).getFirst();
    }

    /** @return the typical size of the catalogue's pictures; empty if photos are treated like these */
    Optional<PixelSize> typical() {
        return typical;
    }

    /** @see GarmentFinder */
    GarmentFinder finder(GarmentDirection direction, double usual) {
        return new GarmentFinder(network, this::tensor, direction, usual);
    }

    /** @return what a ranking space is told of a decoded photo with this feature */
    RankingInput input(RgbImage photo, Feature feature) {
        return new RankingInput(feature, PixelDescriptors.of(photo));
    }

    /** @return the pixels of the selected part of a photo, decoded as the catalogue's own pictures */
    RgbImage meant(QueryPhoto photo) throws LookalikeException {
        return decoder.meant(photo);
    }

    /** @return the pixels of the whole photo, turned as the view says */
    RgbImage whole(QueryPhoto photo) throws LookalikeException {
        return decoder.whole(photo);
    }

    private ImageTensor tensor(RgbImage photo) {
        return typical.map(size -> Preprocessing.tensor(photo, size)).orElseGet(() -> Preprocessing.tensor(photo));
    }

    /** @return where in the whole photo garments may be, at most three; none if this engine cannot tell */
    List<Frame> frames(QueryPhoto photo) throws LookalikeException {
        return network.activations(tensor(whole(photo))).map(SuggestedFrames::of).orElse(List.of());
    }

    /**
     * @param picture a picture of the catalogue, the bytes of its file
     * @param name of the picture for messages
     * @param explained makes an explanation of the activations of the photo and the picture
     * @return why it is similar to the selected part of a photo; empty if this engine cannot tell
     */
    Optional<Explanation> explain(QueryPhoto photo, byte[] picture, String name,
            BiFunction<ActivationMap, ActivationMap, Explanation> explained) throws LookalikeException {
        ImageTensor query = tensor(meant(photo));
        ImageTensor product = Preprocessing.tensor(PhotoDecoder.decode(picture, name, detail).image());
        return network.activations(query).flatMap(mine -> network.activations(product)
                .map(theirs -> explained.apply(mine, theirs)));
    }
}
