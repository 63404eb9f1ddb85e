package lookalike.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.image.Detail;
import lookalike.image.Frame;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.storage.StorageException;

/** Computes the features of queries, matched to the resolution of a catalogue. Safe for use by several threads. */
public final class QueryFeatures {

    private final FeatureNetwork network;
    private final Optional<PixelSize> typical;
    private final Detail detail;

    /**
     * @param network stays open
     * @param typical the typical size of the catalogue's pictures; empty to take photos as a catalogue's own pictures
     */
    public QueryFeatures(FeatureNetwork network, Optional<PixelSize> typical) {
        this.network = network;
        this.typical = typical;
        this.detail = Preprocessing.detail(network.identity().preprocessing());
    }

    /** @return the feature as the network gives it, not scaled to length 1 */
    public Feature of(Query.Photo query) throws LookalikeException {
        return of(decode(query));
    }

    /** @return the feature of a decoded photo */
    public Feature of(RgbImage photo) {
        return network.extract(List.of(tensor(photo))).getFirst();
    }

    private ImageTensor tensor(RgbImage photo) {
        return typical.map(size -> Preprocessing.tensor(photo, size)).orElseGet(() -> Preprocessing.tensor(photo));
    }

    /** @return where in a photo garments may be, at most three; none if this engine cannot tell */
    public List<Frame> frames(RgbImage photo) {
        return network.activations(tensor(photo)).map(SuggestedFrames::of).orElse(List.of());
    }

    /**
     * @param photo a query
     * @param picture a picture of the catalogue, as it lies in its file
     * @param name what to call that
     * @return why the two are similar; empty if this engine cannot tell
     */
    public Optional<Explanation> explain(RgbImage photo, byte[] picture, String name) throws LookalikeException {
        ImageTensor product = Preprocessing.tensor(PhotoDecoder.decode(picture, name, detail).image());
        return network.activations(tensor(photo)).flatMap(mine -> network.activations(product)
                .map(theirs -> Explanation.of(mine, theirs)));
    }

    /** @return the upright pixels of a query, as many of them as are looked at of the catalogue's own pictures */
    public RgbImage decode(Query.Photo query) throws LookalikeException {
        return switch (query) {
            case Query.Picture(String _, RgbImage image) -> image;
            case Query.PhotoFile(Path file) -> PhotoDecoder.decode(bytes(file), file.toString(), detail).image();
        };
    }

    private static byte[] bytes(Path file) throws StorageException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
    }
}
