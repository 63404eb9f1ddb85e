package lookalike.search.garment;

import java.util.List;
import java.util.Optional;
import lookalike.features.Feature;
import lookalike.image.Frame;
import lookalike.ranking.RankingInput;

/**
 * How a photo is to be searched with.
 *
 * @param frame of the garment that was found; empty for a product shot, which is searched with as it is
 * @param whole feature of the whole photo, as the network gives it
 * @param views that are averaged: the whole photo alone if it is a product shot, else the garment in the whole photo
 *     and in the frame
 */
public record GarmentViews(Optional<Frame> frame, Feature whole, List<RankingInput> views) {

    public GarmentViews {
        views = List.copyOf(views);
    }

    /** @return whether the photo is taken as it is */
    public boolean isProductShot() {
        return frame.isEmpty();
    }

    /** @return the mean of the views' features, each of length 1; of a single view, its feature as it is */
    public Feature feature() {
        if (views.size() == 1) {
            return views.getFirst().feature();
        }
        float[] sum = new float[whole.dimension()];
        for (RankingInput view : views) {
            float[] unit = view.feature().normalised().values();
            for (int d = 0; d < sum.length; d++) {
                sum[d] += unit[d];
            }
        }
        return new Feature(sum).normalised();
    }
}
