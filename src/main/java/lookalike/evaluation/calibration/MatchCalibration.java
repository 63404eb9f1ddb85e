package lookalike.evaluation.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.evaluation.EvaluationSplit;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.Neighbour;
import lookalike.search.MatchConfidence;
import lookalike.search.MatchLevel;
import lookalike.search.MatchQuality;
import lookalike.search.confidence.BlockSearch;
import lookalike.search.confidence.MatchModel;
import lookalike.search.confidence.MatchModelTrainer;
import lookalike.search.confidence.MatchStatistics;
import lookalike.search.garment.GarmentViews;
import lookalike.search.garment.NoGarmentPictures;

/**
 * Measures the confidence of searches: a model is fitted to the products that are searched and to one half of the
 * pictures without a garment, and judged by the queries and the other half.
 */
public final class MatchCalibration {

    private static final int NEAREST = 6;
    private static final double DETECTED = .95;
    /** More queries say no more. */
    private static final int MOST = 2000;

    private final EvaluationSplit split;
    private final NoGarmentPictures others;
    private final Map<Integer, GarmentViews> seen;
    private final MatchConfidence words = new MatchConfidence();

    /**
     * @param others as queries of the catalogue see them
     * @param seen what search sees in the queries that are photos, by item; others are seen as they are
     */
    public MatchCalibration(EvaluationSplit split, NoGarmentPictures others, Map<Integer, GarmentViews> seen) {
        this.split = split;
        this.others = others;
        this.seen = Map.copyOf(seen);
    }

    /** A judged picture. */
    private record Judged(MatchQuality quality, boolean isRelevant) {}

    /** @return empty if there are too few products to fit a model to */
    public Optional<CalibrationReport> measure(Progress progress) {
        FeatureMatrix matrix = split.searched().matrix();
        Map<Integer, Integer> itemOfRow = new HashMap<>();
        for (int item : split.gallery()) {
            itemOfRow.putIfAbsent(split.searched().rows()[item], item);
        }
        int[] rows = itemOfRow.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        NoGarmentPictures fitted = others.half(0);
        return new MatchModelTrainer(matrix, rows, fitted, progress).fit(List.of())
                .map(model -> judged(model, fitted, new BlockSearch(matrix, rows), itemOfRow, progress));
    }

    private CalibrationReport judged(MatchModel model, NoGarmentPictures fitted, BlockSearch search,
            Map<Integer, Integer> itemOfRow,
            Progress progress) {
        int[] asked = Arrays.copyOf(split.asked(), Math.min(MOST, split.asked().length));
        List<Feature> queries = IntStream.of(asked).mapToObj(this::garment).toList();
        List<List<Neighbour>> near = search.nearest(queries, NEAREST, progress);
        List<Feature> wholes = IntStream.of(asked).mapToObj(this::whole).toList();
        List<List<Neighbour>> nearWholes = search.nearest(wholes, 1, progress);
        List<Judged> photos = new ArrayList<>();
        for (int query = 0; query < asked.length; query++) {
            int own = split.searched() == split.queries() ? split.queries().rows()[asked[query]] : -1;
            List<Neighbour> found = near.get(query).stream().filter(each -> each.item() != own).toList();
            String key = split.searched().keys()
                    .get(itemOfRow.getOrDefault(found.getFirst().item(), split.gallery()[0]));
            GarmentViews views = seen.get(asked[query]);
            MatchStatistics photo = views == null || views.isProductShot()
                    ? MatchStatistics.of(queries.get(query), found, model.garments(), fitted)
                    : MatchStatistics.of(queries.get(query), found, wholes.get(query),
                            nearWholes.get(query).getFirst().cosine(), model.garments(), fitted);
            photos.add(new Judged(judged(model, photo), key.equals(split.queries().keys().get(asked[query]))));
        }
        NoGarmentPictures unseen = others.half(1);
        List<List<Neighbour>> ofGarments = search.nearest(unseen.garment(), NEAREST, progress);
        List<List<Neighbour>> ofPhotos = search.nearest(unseen.whole(), 1, progress);
        List<Judged> elses = IntStream.range(0, unseen.whole().size()).mapToObj(i -> new Judged(judged(model,
                MatchStatistics.of(unseen.garment().get(i), ofGarments.get(i), unseen.whole().get(i),
                        ofPhotos.get(i).getFirst().cosine(), model.garments(), fitted)),
                false)).toList();
        return report(photos, elses);
    }

    /** By the nearest picture, as if it were the first. */
    private MatchQuality judged(MatchModel model, MatchStatistics photo) {
        return words.of(model, photo, photo.best(), model.isSame(photo));
    }

    /** @return the feature of what is searched with */
    private Feature garment(int item) {
        GarmentViews views = seen.get(item);
        return views == null ? whole(item) : views.feature();
    }

    private Feature whole(int item) {
        return split.queries().matrix().row(split.queries().rows()[item]);
    }

    private static CalibrationReport report(List<Judged> photos, List<Judged> elses) {
        double[] of = confidences(photos);
        double[] against = confidences(elses);
        double[] all = Arrays.copyOf(of, of.length + against.length);
        System.arraycopy(against, 0, all, of.length, against.length);
        boolean[] truths = new boolean[all.length];
        Arrays.fill(truths, 0, of.length, true);
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        double reached = sorted.length == 0 ? 1 : sorted[(int) ((1 - DETECTED) * sorted.length)];
        return new CalibrationReport(of.length, against.length, Reliability.of(all, truths), auroc(of, against),
                Arrays.stream(against).filter(each -> each >= reached).count() / (double) against.length,
                Arrays.stream(MatchLevel.values()).map(level -> level(level, photos, elses)).toList());
    }

    private static double[] confidences(List<Judged> judged) {
        return judged.stream().mapToDouble(each -> each.quality.confidence()).toArray();
    }

    private static CalibrationReport.Level level(MatchLevel level, List<Judged> photos, List<Judged> elses) {
        List<Judged> with = photos.stream().filter(each -> each.quality.level() == level).toList();
        return new CalibrationReport.Level(level.toString(), with.size(),
                with.stream().mapToDouble(each -> each.isRelevant ? 1 : 0).average().orElse(Double.NaN),
                (int) elses.stream().filter(each -> each.quality.level() == level).count());
    }

    /** @return the share of pairs in which the first is greater; equal ones count half */
    static double auroc(double[] positives, double[] negatives) {
        double sum = 0;
        for (double positive : positives) {
            for (double negative : negatives) {
                sum += positive > negative ? 1 : positive == negative ? .5 : 0;
            }
        }
        return sum / positives.length / negatives.length;
    }
}
