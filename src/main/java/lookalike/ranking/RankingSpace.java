package lookalike.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.features.Feature;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.vector.FloatMatrix;

/**
 * A catalogue's ranking space: what its pictures are compared in. Always looks; if something was learned from its
 * columns, also their probabilities; if copies of its pictures were spoilt, also what tells the very product.
 * Immutable, safe for use by several threads, the same numbers on every machine up to rounding. A picture takes about
 * a millisecond.
 *
 * @param model the line of the {@linkplain lookalike.features.ModelIdentity identity} of the features that it is of
 * @param looks of every catalogue
 * @param identity empty if there were no copies to learn from
 * @param learned empty if there was nothing to learn from, or if learning brought nothing
 * @param nearest how alike the catalogue's pictures are: 101 quantiles, from 0% to 100%, of the cosine of features
 *     between a picture and the other one nearest to it, over a sample; empty if there are fewer than two pictures
 * @param pin when the very product stands first
 */
public record RankingSpace(String model, LooksSpace looks, Optional<IdentitySpace> identity,
        Optional<LearnedSpace> learned, List<Float> nearest, PinRule pin) {

    public RankingSpace {
        nearest = List.copyOf(nearest);
    }

    /** @return whether something was learned from columns */
    public boolean isLearned() {
        return learned.isPresent();
    }

    /** @return the columns that are predicted, in the order of {@link RankingVector#probabilities}; may be none */
    public List<LabelColumn> columns() {
        return learned.map(LearnedSpace::columns).orElse(List.of());
    }

    /** @return the weights of these columns */
    public ScoreWeights weights() {
        return learned.map(LearnedSpace::weights).orElse(ScoreWeights.NONE);
    }

    /** @return numbers of looks */
    public int looksDimension() {
        return looks.dimension();
    }

    /** @return numbers of details; 0 if there is no {@link #identity} */
    public int detailsDimension() {
        return identity.map(IdentitySpace::dimension).orElse(0);
    }

    /** @return numbers of a direction: looks, then details */
    public int dimension() {
        return looksDimension() + detailsDimension();
    }

    /**
     * @param input whose feature has as many numbers as {@link LooksSpace#inputs}
     * @return the picture in this space
     */
    public RankingVector embed(RankingInput input) {
        RankingPoint point = points(List.of(input)).getFirst();
        RankingVector vector = vector(point);
        return new RankingVector(vector.looks(), vector.same(), vector.probabilities(),
                looks.share(Arrays.copyOf(point.direction(), looksDimension())));
    }

    /** @return pictures as they are kept, each the same to the bit as alone, but faster */
    public List<RankingPoint> points(List<RankingInput> inputs) {
        float[][] features = inputs.stream().map(RankingInput::feature).map(Feature::values).toArray(float[][]::new);
        FloatMatrix coordinates = looks.coordinates(new FloatMatrix(features, looks.inputs()));
        FloatMatrix descriptors = new FloatMatrix(inputs.stream().map(RankingInput::descriptor)
                .map(PixelDescriptor::values).toArray(float[][]::new), PixelDescriptor.DIMENSION);
        Optional<FloatMatrix> details = identity.map(space -> space.details().of(descriptors));
        List<List<float[]>> probabilities =
                learned.map(space -> space.probabilities(coordinates, descriptors)).orElse(List.of());
        List<RankingPoint> points = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            float[] direction = Arrays.copyOf(coordinates.values()[i], dimension());
            if (details.isPresent()) {
                System.arraycopy(details.get().values()[i], 0, direction, looksDimension(), detailsDimension());
            }
            points.add(new RankingPoint(direction, probabilities.isEmpty() ? List.of() : probabilities.get(i)));
        }
        return points;
    }

    /** @return a kept picture, to compare others with */
    public RankingVector vector(RankingPoint point) {
        return new RankingVector(Unit.of(Arrays.copyOf(point.direction(), looksDimension())),
                identity.map(space -> space.same(point.direction())).orElse(new float[0]), point.probabilities());
    }
}
