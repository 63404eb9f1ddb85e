package lookalike.search.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.Neighbour;
import lookalike.search.garment.GarmentDirection;
import lookalike.search.garment.NoGarmentPictures;

/**
 * Fits a {@link MatchModel} to a catalogue. A logistic regression tells these apart:
 * <ul>
 * <li>product shots: pictures of the catalogue, compared with all others;</li>
 * <li>street photos: no catalogue has any with labels, so the same pictures are mixed with those without a garment. A
 * feature is the mean of its picture's parts, so a mixture of two features is that of a photo that shows both; drawn
 * pages are mixed with nothing;</li>
 * <li>photos of something else: {@link NoGarmentPictures}.</li>
 * </ul>
 * Half the weight is on the last, nearly all of the rest on product shots, which are what is mostly searched with: a
 * street photo's confidence is low where other photos look as much like the catalogue, as it should be. The bound of
 * 'nothing like it' is the confidence that nine in ten of the mixtures reach.
 */
public final class MatchModelTrainer {

    /** Fewer pictures tell too little. */
    private static final int LEAST = 40;
    private static final int SAMPLE = 300;
    /** Comparisons of a sample with the catalogue at most, for catalogues of more than a hundred thousand pictures. */
    private static final long COMPARISONS = 40_000_000;
    private static final int NEAREST = 6;
    /** Shares of the classes in the weight. */
    private static final double STREET = .06;
    private static final double ELSE = .5;
    /** Of mixtures, the least and the greatest share of the garment in its frame; in the whole photo it is less. */
    private static final double[] GARMENT = {.3, .85};
    private static final double[] OF_FRAME = {.4, .9};
    /** How much longer activations without a garment are, where they look most like one and in the whole photo. */
    private static final double[] LONGER = {1.34, 1.04};
    private static final double LOST = .1;
    /** What is more probable than not is never called nothing. */
    private static final double DOUBTFUL = .5;

    private final FeatureMatrix matrix;
    private final int[] rows;
    private final NoGarmentPictures others;
    private final Progress progress;
    private final BlockSearch search;

    /**
     * @param matrix the catalogue's features
     * @param rows the rows that pictures show, each once, rising
     * @param progress told rows of the catalogue that were compared
     */
    public MatchModelTrainer(FeatureMatrix matrix, int[] rows, NoGarmentPictures others, Progress progress) {
        this.matrix = matrix;
        this.rows = rows;
        this.others = others;
        this.progress = progress;
        this.search = new BlockSearch(matrix, rows);
    }

    /** A copy of a picture, and the row of the picture. */
    public record Copy(Feature feature, int row) {}

    /**
     * A photo to fit with.
     *
     * @param left the row that it is, or is mixed with; -1 for none
     * @param other the number of the picture without a garment, likewise
     */
    private record Example(Feature garment, Feature whole, int left, int other) {}

    /**
     * @param copies of pictures, as other photos of the same products; without any, only nearly equal pictures are the
     *     same
     * @return empty if there are too few pictures
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public Optional<MatchModel> fit(List<Copy> copies) {
        if (rows.length < LEAST) {
            return Optional.empty();
        }
        GarmentDirection direction = GarmentDirection.of(matrix, rows, others.meanPart());
        SplittableRandom random = new SplittableRandom(7);
        int size = Math.clamp(COMPARISONS / 3 / rows.length, 60, SAMPLE);
        int[] own = random.ints(2L * Math.min(size, rows.length / 2), 0, rows.length).map(i -> rows[i]).distinct()
                .limit(Math.min(size, rows.length / 2)).toArray();
        List<Example> shots = IntStream.of(own).mapToObj(row -> plain(matrix.row(row), row)).toList();
        List<Example> mixtures = shots.stream().map(each -> mixture(each, random)).toList();
        List<Example> elses = IntStream.range(0, others.whole().size())
                .mapToObj(i -> new Example(others.garment().get(i), others.whole().get(i), -1, i)).toList();
        List<Example> again = copies.stream().limit(size).map(each -> plain(each.feature, -1)).toList();
        List<Example> all = Stream.of(shots, mixtures, elses, again).flatMap(List::stream).toList();
        List<MatchStatistics> statistics = statistics(all, direction);
        List<MatchStatistics> ofShots = statistics.subList(0, shots.size());
        List<MatchStatistics> ofMixtures = statistics.subList(shots.size(), 2 * shots.size());
        int copied = all.size() - again.size();
        double[] nearest = ofShots.stream().mapToDouble(MatchStatistics::best).sorted().toArray();
        double usual = quantile(nearest, .03);
        LogisticModel match = match(ofShots, ofMixtures, statistics.subList(2 * shots.size(), copied), usual);
        double[] confidences = ofMixtures.stream().mapToDouble(each -> match.of(MatchModel.inputs(each, usual)))
                .sorted().toArray();
        LogisticModel same = same(ofShots, statistics.subList(copied, all.size()));
        return Optional.of(new MatchModel(list(direction.values()), usual, quantile(nearest, .05),
                quantile(nearest, .4), match, Math.min(quantile(confidences, LOST), DOUBTFUL), same));
    }

    private static Example plain(Feature feature, int left) {
        return new Example(feature, feature, left, -1);
    }

    private Example mixture(Example shot, SplittableRandom random) {
        int other = random.nextInt(others.scenes());
        double share = random.nextDouble(GARMENT[0], GARMENT[1]);
        double less = share * random.nextDouble(OF_FRAME[0], OF_FRAME[1]);
        return new Example(mixed(shot.garment, others.garment().get(other), share, LONGER[0]),
                mixed(shot.whole, others.whole().get(other), less, LONGER[1]), shot.left, other);
    }

    private static Feature mixed(Feature shot, Feature other, double share, double longer) {
        float[] mixed = new float[shot.dimension()];
        for (int d = 0; d < mixed.length; d++) {
            mixed[d] = (float) (share * shot.values()[d] + (1 - share) * longer * other.values()[d]);
        }
        return new Feature(mixed).normalised();
    }

    private List<MatchStatistics> statistics(List<Example> examples, GarmentDirection direction) {
        List<Feature> queries = examples.stream().flatMap(each -> Stream.of(each.garment, each.whole)).distinct()
                .toList();
        List<List<Neighbour>> nearest = search.nearest(queries, NEAREST, progress);
        IdentityHashMap<Feature, List<Neighbour>> found = new IdentityHashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            found.put(queries.get(i), nearest.get(i));
        }
        return examples.stream().map(each -> MatchStatistics.of(each.garment, others(found, each.garment, each.left),
                each.whole, others(found, each.whole, each.left).getFirst().cosine(), direction, others, each.other))
                .toList();
    }

    private static List<Neighbour> others(IdentityHashMap<Feature, List<Neighbour>> found, Feature feature, int left) {
        return found.getOrDefault(feature, List.of()).stream().filter(each -> each.item() != left).toList();
    }

    private static LogisticModel match(List<MatchStatistics> shots, List<MatchStatistics> mixtures,
            List<MatchStatistics> elses, double usual) {
        LogisticRegression regression = new LogisticRegression();
        add(regression, shots, usual, true, 1 - ELSE - STREET);
        add(regression, mixtures, usual, true, STREET);
        add(regression, elses, usual, false, ELSE);
        return regression.fit();
    }

    private static void add(LogisticRegression regression, List<MatchStatistics> photos, double usual,
            boolean isMatch, double share) {
        photos.forEach(each -> regression.add(MatchModel.inputs(each, usual), isMatch, share / photos.size()));
    }

    /** Another photo of the same product is as near as a spoilt copy, and its lead is as great. */
    private static LogisticModel same(List<MatchStatistics> shots, List<MatchStatistics> copies) {
        LogisticRegression regression = new LogisticRegression();
        shots.forEach(each -> regression.add(MatchModel.sameInputs(each), false, 1.0 / shots.size()));
        if (copies.isEmpty()) {
            // The picture itself: as near as can be, and ahead of the nearest other one.
            shots.forEach(each -> regression.add(new double[] {1, 1 - each.best()}, true, 1.0 / shots.size()));
        }
        copies.forEach(each -> regression.add(MatchModel.sameInputs(each), true, 1.0 / copies.size()));
        return regression.fit();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static List<Float> list(float[] values) {
        List<Float> list = new ArrayList<>();
        for (float value : Arrays.copyOf(values, values.length)) {
            list.add(value);
        }
        return list;
    }
}
