package lookalike.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;

/** Test products: vectors scattered around a centre for each class, so that exact search finds many relevant ones. */
public final class Shapes {

    static final int DIMENSION = 12;
    public static final ModelIdentity MODEL = new ModelIdentity("test", "0".repeat(64), "float32", "test", DIMENSION);

    private Shapes() {}

    /** @param classes the class of each product; empty for none */
    public static EvaluatedProducts products(List<String> classes, double scatter, long seed) {
        return products(classes, IntStream.range(0, classes.size()).mapToObj(item -> "picture " + item).toList(),
                scatter, seed);
    }

    /** @param pictures what each product shows; the same text for the same picture */
    public static EvaluatedProducts products(List<String> classes, List<String> pictures, double scatter, long seed) {
        List<Feature> features = new ArrayList<>();
        for (int item = 0; item < classes.size(); item++) {
            int first = pictures.indexOf(pictures.get(item));
            features.add(first < item ? features.get(first) : near(classes.get(item), scatter, seed + item));
        }
        List<String> ids = IntStream.range(0, classes.size()).mapToObj(item -> "p" + item).toList();
        return new EvaluatedProducts(ids, ids.stream().map(id -> id + ".jpg").toList(), pictures, classes, classes,
                IntStream.range(0, classes.size()).toArray(), FeatureMatrix.of(features, DIMENSION));
    }

    private static Feature near(String centre, double scatter, long seed) {
        Random fixed = new Random(centre.hashCode());
        Random own = new Random(seed * 7919);
        float[] values = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = (float) (fixed.nextDouble() + scatter * own.nextGaussian());
        }
        return new Feature(values);
    }

    /** @return classes a, b, c... in turn, so many of each in turn that all have the same size */
    public static List<String> classes(int products, int different) {
        return IntStream.range(0, products).mapToObj(item -> String.valueOf((char) ('a' + item % different))).toList();
    }

    public static BitSet all(EvaluatedProducts products) {
        BitSet all = new BitSet();
        all.set(0, products.size());
        return all;
    }

    public static Settings settings(Retrieval retrieval, long seed, Integer... ks) {
        return new Settings("1.2.3", "lookalike evaluate", "shop", "shop", List.of("category"), List.of(ks),
                ks[0], 0, 0,
                seed, List.of(), retrieval.name(), "raw", retrieval.index(),
                MODEL, 200, 0.95);
    }

    /** @return the same report, as if another model had made the features */
    static EvaluationReport by(ModelIdentity model, EvaluationReport report) {
        Settings s = report.settings();
        return with(new Settings(s.version(), s.command(), s.catalogue(), s.queryCatalogue(), s.relevance(), s.ks(),
                s.focus(), s.queries(), s.holdout(), s.seed(), s.where(), s.method(), s.ranking(), s.index(), model,
                s.resamples(), s.confidence()), report);
    }

    /** @return the same report under other settings */
    static EvaluationReport with(Settings settings, EvaluationReport report) {
        return new EvaluationReport(report.format(), settings, report.counts(), report.measures(), report.classes(),
                report.confusion(), report.similarities(), report.examples(), report.queries());
    }

    public static EvaluationReport report(Retrieval retrieval, EvaluationSplit trial, long seed, Integer... ks) {
        try {
            return new Evaluation(retrieval, settings(retrieval, seed, ks)).run(trial, Progress.UNWATCHED);
        } catch (LookalikeException problem) {
            throw new AssertionError(problem);
        }
    }
}
