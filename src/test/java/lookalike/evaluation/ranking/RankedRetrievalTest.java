package lookalike.evaluation.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.Evaluation;
import lookalike.evaluation.EvaluationException;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.Shapes;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.image.Frame;
import lookalike.index.forest.ForestParameters;
import lookalike.ranking.RankingInput;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.training.TrainingData.CellColumn;
import lookalike.search.garment.GarmentViews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankedRetrievalTest {

    private static final int PRODUCTS = 900;
    private static final int DIMENSION = 12;
    private static final RankingVariant FULL = new RankingVariant(RankingMethod.FULL, true);

    private final EvaluatedProducts products =
            products(IntStream.range(0, PRODUCTS).mapToObj(item -> "picture " + item).toList());

    /** Of each vector, one of the first four numbers tells the class, and the others are noise that hides it. */
    private static EvaluatedProducts products(List<String> pictures) {
        Random random = new Random(1);
        Map<String, Feature> shown = new HashMap<>();
        List<String> ids = IntStream.range(0, PRODUCTS).mapToObj(item -> "p" + item).toList();
        List<String> classes = IntStream.range(0, PRODUCTS).mapToObj(item -> "class " + item / 2 % 4).toList();
        List<Feature> features = IntStream.range(0, PRODUCTS).mapToObj(item -> shown.computeIfAbsent(
                pictures.get(item), _ -> feature(item / 2 % 4, random))).toList();
        return new EvaluatedProducts(ids, ids.stream().map(id -> id + ".jpg").toList(), pictures, classes, classes,
                IntStream.range(0, PRODUCTS).toArray(), FeatureMatrix.of(features, DIMENSION));
    }

    private static Feature feature(int number, Random random) {
        float[] values = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = d < 4 ? .25f * random.nextFloat() + (d == number ? .35f : 0) : 1.5f * random.nextFloat();
        }
        return new Feature(values);
    }

    @AfterEach
    void close() {
        products.close();
    }

    static RankingMaterial material(EvaluatedProducts products) {
        return new RankingMaterial(Shapes.MODEL, Descriptors.NONE,
                List.of(new CellColumn("category", products.classes()), new CellColumn("code", products.ids())),
                List.of(), Descriptors.NONE);
    }

    private EvaluationSplit held(int count) {
        return EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), count, 1);
    }

    private TrainedRanking trained(EvaluationSplit split) {
        return TrainedRanking.of(split, material(products), TrainingParts.ALL, Progress.UNWATCHED);
    }

    private static EvaluationReport run(Retrieval retrieval, EvaluationSplit split) throws LookalikeException {
        return new Evaluation(retrieval, Shapes.settings(retrieval, 1, 5)).run(split, Progress.UNWATCHED);
    }

    @Test
    @DisplayName("queries are never seen in training: neither held-out ones, nor ones that are searched themselves")
    void neverSeesItsQueries() throws Exception {
        for (EvaluationSplit split : List.of(held(60),
                EvaluationSplit.within(products, Shapes.all(products), Optional.of(90), 0, 1))) {
            try (TrainedRanking trained = trained(split)) {
                RankedRetrieval retrieval = new RankedRetrieval(trained, FULL);
                for (int query = 0; query < split.asked().length; query++) {
                    String picture = products.pictures().get(split.asked()[query]);
                    assertFalse(retrieval.fittedOn(query).isEmpty());
                    assertFalse(retrieval.fittedOn(query).contains(picture), picture);
                }
                assertEquals(0, run(retrieval, split).counts().refused());
            }
        }
    }

    @Test
    @DisplayName("an evaluation refuses a ranking that was trained on one of its queries")
    void isRefusedIfItSawAQuery() {
        EvaluationSplit split = held(60);
        EvaluationSplit other = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 60, 2);
        try (TrainedRanking trained = trained(split)) {
            assertThrows(EvaluationException.FittedOnQueries.class,
                    () -> run(new RankedRetrieval(trained, FULL), other));
        }
    }

    @Test
    @DisplayName("columns that were learned make results better than raw features, also without the products' own")
    void isBetterThanRaw() throws Exception {
        EvaluationSplit split = held(120);
        try (TrainedRanking trained = trained(split)) {
            assertEquals(List.of("category"), List.copyOf(trained.columns()), () -> "" + trained.trainings());
            double raw = precision(run(new ExactRetrieval(1, 1 << 20), split));
            double looks = precision(run(new RankedRetrieval(trained, with(RankingMethod.LOOKS)), split));
            double learned = precision(run(new RankedRetrieval(trained, with(RankingMethod.LEARNED)), split));
            double full = precision(run(new RankedRetrieval(trained, with(RankingMethod.FULL)), split));
            assertTrue(looks > raw - .05, looks + " against raw " + raw);
            assertTrue(learned > raw && full >= learned, "raw " + raw + ", learned " + learned + ", full " + full);
        }
    }

    private static RankingVariant with(RankingMethod method) {
        return new RankingVariant(method, false);
    }

    private static double precision(EvaluationReport report) {
        return report.at(5).micro(Measure.PRECISION).value();
    }

    @Test
    @DisplayName("a query finds as many products as there are, neither itself nor its twins, and each of other twins")
    void findsTwins() throws Exception {
        List<String> pictures = products.ids().stream().map(id -> "picture " + Integer.parseInt(id.substring(1)) / 2)
                .toList();
        try (EvaluatedProducts twins = products(pictures)) {
            EvaluationSplit split = EvaluationSplit.within(twins, Shapes.all(twins), Optional.of(40), 0, 1);
            try (TrainedRanking trained = TrainedRanking.of(split, material(twins), TrainingParts.ALL,
                    Progress.UNWATCHED)) {
                List<Ranking> found = new RankedRetrieval(trained, FULL).find(split.vectors(), split.wanted(),
                        PRODUCTS, Progress.UNWATCHED);
                for (int query = 0; query < found.size(); query++) {
                    int[] positions = found.get(query).positions();
                    assertEquals(PRODUCTS - 2, Arrays.stream(positions).distinct().count());
                    for (int excluded : split.wanted().excluded().get(query)) {
                        assertTrue(Arrays.stream(positions).noneMatch(position -> position == excluded));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("the same split gives the same results; without a picture to train on there is no ranking")
    void repeats() throws Exception {
        EvaluationSplit split = held(30);
        try (TrainedRanking one = trained(split); TrainedRanking other = trained(split)) {
            assertEquals(new RankedRetrieval(one, FULL).find(split.vectors(), split.wanted(), 5, Progress.UNWATCHED),
                    new RankedRetrieval(other, FULL).find(split.vectors(), split.wanted(), 5, Progress.UNWATCHED));
        }
        assertTrue(TrainedRanking.isPossible(split));
        assertFalse(TrainedRanking.isPossible(held(PRODUCTS)));
    }

    @Test
    @DisplayName("training and searching stop when the progress says so")
    void stops() {
        EvaluationSplit split = held(30);
        Progress never = (_, _) -> false;
        assertThrows(CancellationException.class,
                () -> TrainedRanking.of(split, material(products), TrainingParts.ALL, never));
        try (TrainedRanking trained = trained(split)) {
            assertThrows(CancellationException.class,
                    () -> new RankedRetrieval(trained, FULL).find(split.vectors(), split.wanted(), 5, never));
        }
    }

    @Test
    @DisplayName("an ablation compares every variant with the default on the same queries")
    void comparesVariants() throws Exception {
        EvaluationSplit split = held(80);
        try (TrainedRanking trained = trained(split)) {
            ExactRetrieval raw = new ExactRetrieval(1, 1 << 20);
            AblationLabels labels = new AblationLabels(List.of("category", "code"),
                    List.of(values(products.classes(), split.gallery()), values(products.ids(), split.gallery())),
                    List.of(values(products.classes(), split.asked()), values(products.ids(), split.asked())));
            Ablation ablation = new AblationStudy(split, material(products), Shapes.settings(raw, 1, 5), raw)
                    .run(trained, labels, Progress.UNWATCHED);
            assertEquals(List.of("category", "code", "all"), ablation.columns());
            assertEquals(List.of(AblationVariant.RAW, AblationVariant.LOOKS, AblationVariant.LEARNED,
                    AblationVariant.COLUMNS, AblationVariant.FULL, AblationVariant.NO_OWN_COLUMNS,
                    AblationVariant.NO_COLUMNS), ablation.lines().stream().map(Ablation.Line::variant).toList(),
                    "there are no descriptors and no copies to leave out");
            Ablation.Score first = ablation.lines().getFirst().scores().getFirst();
            assertEquals(precision(run(raw, split)), first.precision().value(), 1e-12);
            Ablation.Score full = ablation.lines().get(4).scores().getFirst();
            assertEquals(precision(run(new RankedRetrieval(trained, FULL), split)), full.precision().value(), 1e-12);
            assertEquals(0, full.difference().value());
            assertEquals(first.precision().value() - full.precision().value(), first.difference().value(), 1e-12);
            assertTrue(first.difference().low() <= first.difference().value());
            assertEquals(0, ablation.lines().get(4).scores().get(1).precision().value(), "nobody has another's code");
            ablation.lines().forEach(line -> assertTrue(line.looks().value() > 0 && line.looks().value() <= 1.001));
        }
    }

    @Test
    @DisplayName("a forest of the ranking finds nearly what comparing every product does, and is named in the report")
    void searchesAForest() throws Exception {
        EvaluationSplit split = held(60);
        try (TrainedRanking trained = trained(split)) {
            RankedRetrieval forest = new RankedRetrieval(trained, FULL, Optional.of(ForestParameters.USUAL));
            List<Ranking> some = forest.find(split.vectors(), split.wanted(), 5, Progress.UNWATCHED);
            List<Ranking> all = new RankedRetrieval(trained, FULL).find(split.vectors(), split.wanted(), 5,
                    Progress.UNWATCHED);
            long same = IntStream.range(0, some.size()).mapToLong(query -> IntStream.of(some.get(query).positions())
                    .filter(found -> IntStream.of(all.get(query).positions()).anyMatch(each -> each == found))
                    .count()).sum();
            assertTrue(same > .9 * 5 * some.size(), same + " of " + 5 * some.size());
            assertEquals("forest", forest.name());
            assertTrue(forest.index().startsWith("forest of the ranking, 4 trees"), forest.index());
        }
    }

    @Test
    @DisplayName("photos are searched with as search sees them; an ablation tells what finding the garment brings")
    void seesGarments() throws Exception {
        Random random = new Random(3);
        List<String> classes = IntStream.range(0, 40).mapToObj(item -> "class " + item % 4).toList();
        List<String> ids = IntStream.range(0, 40).mapToObj(item -> "photo " + item).toList();
        // What the whole photos show belongs to the next class.
        List<Feature> wholes = IntStream.range(0, 40).mapToObj(item -> feature((item + 1) % 4, random)).toList();
        try (EvaluatedProducts photos = new EvaluatedProducts(ids, ids, ids, classes, classes,
                IntStream.range(0, 40).toArray(), FeatureMatrix.of(wholes, DIMENSION))) {
            EvaluationSplit split =
                    EvaluationSplit.between(products, Shapes.all(products), photos, Optional.empty(), 1);
            Map<Integer, GarmentViews> seen = IntStream.range(0, 40).boxed().collect(Collectors.toMap(item -> item,
                    item -> new GarmentViews(Optional.of(Frame.WHOLE), wholes.get(item), IntStream.range(0, 2)
                            .mapToObj(_ -> new RankingInput(feature(item % 4, random), Descriptors.UNKNOWN))
                            .toList())));
            RankingMaterial plain = material(products);
            RankingMaterial material = new RankingMaterial(plain.model(), plain.searched(), plain.columns(),
                    plain.copies(), plain.asked(), seen);
            try (TrainedRanking trained =
                    TrainedRanking.of(split, material, TrainingParts.ALL, Progress.UNWATCHED)) {
                ExactRetrieval raw = new ExactRetrieval(1, 1 << 20);
                Ablation.Line last = new AblationStudy(split, material, Shapes.settings(raw, 1, 5), raw)
                        .run(trained, new AblationLabels(List.of("category"),
                                List.of(values(products.classes(), split.gallery())), List.of(classes)),
                                Progress.UNWATCHED)
                        .lines().getLast();
                assertEquals(AblationVariant.NO_GARMENT, last.variant());
                double garments = precision(run(new RankedRetrieval(trained, FULL), split));
                assertTrue(last.scores().getFirst().precision().value() < garments - .1, last + " and " + garments);
                assertEquals(last.scores().getFirst().precision().value() - garments,
                        last.scores().getFirst().difference().value(), 1e-12);
            }
        }
    }

    private static List<String> values(List<String> cells, int[] items) {
        return Arrays.stream(items).mapToObj(cells::get).toList();
    }
}
