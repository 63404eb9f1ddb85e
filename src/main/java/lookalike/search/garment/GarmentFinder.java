package lookalike.search.garment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.image.Frame;
import lookalike.image.ImageTensor;
import lookalike.image.RgbImage;
import lookalike.image.View;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.ranking.RankingInput;

/**
 * Finds the garment in a photo. A product shot is left alone. In any other photo, parts of the network's activations
 * are weighted by how garment-like they are, which leaves the surroundings out of the feature; the best rectangle of
 * parts is the frame, and what the network sees in it, weighted likewise, is a second
 * view. Safe for use by several threads.
 */
public final class GarmentFinder {

    /** In the whole photo only parts above the mean count. */
    private static final double ABOVE_MEAN = 0;
    /** The frame holds little else, so parts down to one standard deviation below its mean count. */
    private static final double NEARLY_ALL = -1;

    private final FeatureNetwork network;
    private final Function<RgbImage, ImageTensor> tensors;
    private final GarmentDirection direction;
    private final ProductShot productShot;

    /**
     * @param network stays open
     * @param tensors prepares photos as the catalogue's queries
     * @param usual cosine to the nearest picture of the catalogue that 97 of 100 of its own pictures reach
     */
    public GarmentFinder(FeatureNetwork network, Function<RgbImage, ImageTensor> tensors, GarmentDirection direction,
            double usual) {
        this.network = network;
        this.tensors = tensors;
        this.direction = direction;
        this.productShot = new ProductShot(usual);
    }

    /**
     * @param photo the whole photo, as it would be searched with
     * @param nearest the cosine of a feature to the nearest picture of the catalogue
     * @return the photo as it is if it is a product shot, or if this engine gives no activations
     */
    public GarmentViews find(RgbImage photo, ToDoubleFunction<Feature> nearest) {
        ImageTensor tensor = tensors.apply(photo);
        // Not the mean of the activations, which differs in the last bits: a product shot is searched with as ever.
        Feature whole = network.extract(List.of(tensor)).getFirst();
        Optional<ActivationMap> map = productShot.is(photo, nearest.applyAsDouble(whole)) ? Optional.empty()
                : network.activations(tensor);
        if (map.isEmpty()) {
            return new GarmentViews(Optional.empty(), whole,
                    List.of(new RankingInput(whole, PixelDescriptors.of(photo))));
        }
        GarmentMap garment = new GarmentMap(map.get(), direction);
        Frame frame = garment.frame();
        RgbImage part = new View(0, frame).of(photo);
        PixelDescriptor descriptor = PixelDescriptors.of(part);
        Feature seen = new GarmentMap(network.activations(tensors.apply(part)).orElseThrow(), direction)
                .pooled(NEARLY_ALL);
        return new GarmentViews(Optional.of(frame), whole,
                List.of(new RankingInput(garment.pooled(ABOVE_MEAN), descriptor), new RankingInput(seen, descriptor)));
    }
}
