package lookalike.evaluation.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.EvaluationReport.Confusion;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.EvaluationReport.Example;
import lookalike.evaluation.EvaluationReport.Outcome;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.EvaluationReport.Similarities;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.ranking.Ablation;
import lookalike.evaluation.ranking.AblationVariant;
import lookalike.evaluation.speed.SpeedLine;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.features.ModelIdentity;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;

/** A shop of three pictures, one of them broken, and a report about it made by hand. */
final class SampleShop {

    static final String NASTY = "<script>alert(1)</script>";

    private SampleShop() {}

    /** @return a catalogue of pictures {@code 1.jpg}, {@code 2.jpg} and the broken {@code 3.jpg} */
    static Catalogue catalogue(Path folder) throws IOException, LookalikeException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.write(shop.resolve("1.jpg"), TestPictures.file(TestPictures.quarters(300, 400), "jpg"));
        Files.write(shop.resolve("2.jpg"), TestPictures.file(TestPictures.plain(60, 80, Color.ORANGE), "jpg"));
        Files.writeString(shop.resolve("3.jpg"), "no picture");
        Files.writeString(shop.resolve("products.csv"), "id,name,category\n1,One,Shirts\n2,Two,Shoes\n3,Three,Shoes\n");
        return new CatalogueRepository(new DataFolder(folder.resolve("home"))).add(shop, Optional.empty(),
                Optional.of("shop"), Progress.UNWATCHED);
    }

    /** @return a report about it, with relevance by {@code columns} */
    static EvaluationReport report(String... columns) {
        return new EvaluationReport(EvaluationReport.FORMAT,
                new Settings("1.2.3", "lookalike evaluate --catalogue 'shop & co'", "shop", "shop", List.of(columns),
                        List.of(1, 5), 5, 0, 2, 77, List.of("price<50"), "exact", "full, no pin", "all of them",
                        new ModelIdentity("net", "0123456789abcdef".repeat(4), "float32", "prepared", 2048), 1000, .95),
                new Counts(12, 1, 2, 1, 8, 3, 2, 4, 1, 2, 6, 0, .0467), List.of(figures(1, 0), figures(5, .01)),
                List.of(classFigures("Shoes", .25), classFigures(NASTY, .75)),
                new Confusion(List.of(new Confusion.Cell("Shoes", "Shoes", 4), new Confusion.Cell("Shoes", NASTY, 3),
                        new Confusion.Cell("Shoes", "", 1), new Confusion.Cell(NASTY, NASTY, 2))),
                new Similarities(0, 1, LongStream.range(0, 50).boxed().toList(),
                        LongStream.range(0, 50).map(i -> 50 - i).boxed().toList()),
                List.of(example(Example.Choice.BEST, "a", true), example(Example.Choice.WORST, "b", false)),
                List.of(new Outcome("1", NASTY, new Judgement(3, 5, new int[] {2, 5}),
                        List.of("a", "b", "c", "d", "é")),
                        new Outcome("2", "Shoes", new Judgement(0, 5, new int[0]),
                                List.of("e", "d", "c", "b", "a"))));
    }

    /** The original method, and the default a tenth better. */
    static Ablation ablation() {
        return new Ablation("shop", 20, 5, .95, List.of("category", "colour", "all"),
                List.of(line(AblationVariant.RAW, .7), line(AblationVariant.FULL, .8)));
    }

    private static Ablation.Line line(AblationVariant variant, double value) {
        Ablation.Score score = new Ablation.Score(new Estimate(value, value - .1, value + .1),
                new Estimate(value - .8, value - .85, value - .75));
        Estimate unknown = new Estimate(Double.NaN, Double.NaN, Double.NaN);
        return new Ablation.Line(variant, List.of(score, new Ablation.Score(unknown, unknown), score),
                new Estimate(.75, .7, .8));
    }

    /** Four times the items: exact search takes four times as long, the forest twice. */
    static SpeedReport speed() {
        SpeedPlan plan = new SpeedPlan(List.of(5, 10), List.of(20, 60), 3, 1, 0.95);
        return new SpeedReport(plan, List.of(line(1000, 4, "exact", 0, 1, 1), line(1000, 4, "forest", 20, .9, .1),
                line(1000, 4, "forest", 60, 1, .2), line(4000, 1, "exact", 0, 1, 4),
                line(4000, 1, "forest", 20, .9, .2), line(4000, 1, "forest", 60, 1, .4)));
    }

    private static SpeedLine line(int items, int part, String method, int effort, double recall, double median) {
        return new SpeedLine(items, part, method, effort, List.of(recall, recall), median, median,
                items / 1000.0 / median, 1, 10, effort == 0 ? 0 : 1.1, effort == 0 ? 20 : 0);
    }

    private static AtK figures(int k, double more) {
        Map<Measure, Estimate> micro = new EnumMap<>(Measure.class);
        Map<Measure, Estimate> macro = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            double value = (measure.ordinal() + 1) / 10.0 + more;
            micro.put(measure, new Estimate(value, value - .0321, value + .0123));
            macro.put(measure, new Estimate(value / 2, value / 2 - .0021, value / 2 + .0023));
        }
        return new AtK(k, micro, macro);
    }

    private static ClassFigures classFigures(String label, double value) {
        Map<Measure, Double> means = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            means.put(measure, value);
        }
        return new ClassFigures(label, 1, 4, means);
    }

    private static Example example(Example.Choice choice, String id, boolean relevant) {
        return new Example(choice, id, "1.jpg", NASTY, 3,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(rank -> new Example.Result(rank, id + rank, rank == 2 ? "3.jpg" : "2.jpg", "Shoes",
                                .9 - rank / 100.0, relevant))
                        .toList());
    }
}
