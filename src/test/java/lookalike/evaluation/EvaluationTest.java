package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.EvaluationReport.Confusion;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.EvaluationReport.Example;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.ReportJson;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.RandomRetrieval;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Retrieval EXACT = new ExactRetrieval(2, 1 << 20);

    private static Ranking ranking(int... positions) {
        return new Ranking(positions, IntStream.range(0, positions.length).mapToDouble(i -> .9 - .1 * i).toArray());
    }

    @Test
    @DisplayName("a small evaluation gives what is worked out by hand")
    void isRightByHand() {
        List<String> classes = List.of("a", "a", "a", "b", "b", "c", "");
        try (EvaluatedProducts products = Shapes.products(classes, 1, 1)) {
            EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1);
            EvaluationReport report = Shapes.report(new PreparedRetrieval("by hand", List.of(
                    ranking(1, 2),      // a: both relevant
                    ranking(3, 0),      // a: the second is
                    ranking(3, 6),      // a: none
                    ranking(4, 5),      // b: the first of one there is
                    ranking(0, 4),      // b: finds itself, which is struck out, and something irrelevant
                    ranking(0))),       // c: nothing to find, and one result only
                    trial, 1, 2);
            assertEquals(List.of(new Judgement(2, 2, new int[] {1, 2}), new Judgement(2, 2, new int[] {2}),
                    new Judgement(2, 2, new int[0]), new Judgement(1, 2, new int[] {1}),
                    new Judgement(1, 1, new int[0]), new Judgement(0, 1, new int[0])),
                    report.queries().stream().map(EvaluationReport.Outcome::judgement).toList());
            assertEquals(List.of(List.of("p1", "p2"), List.of("p3", "p0"), List.of("p3", "p6"), List.of("p4", "p5"),
                    List.of("p0"), List.of("p0")),
                    report.queries().stream().map(EvaluationReport.Outcome::results).toList());
            // chance: three times 2/6, twice 1/6, once 0/6
            assertEquals(new Counts(7, 0, 0, 0, 7, 1, 6, 1, 1, 2, 6, 1, report.counts().chance()), report.counts());
            assertEquals((3 * 2 / 6.0 + 2 / 6.0) / 6, report.counts().chance(), 1e-12);
            assertEquals((1 + .5 + 0 + .5) / 6, report.at(2).micro().get(Measure.PRECISION).value(), 1e-12);
            assertEquals((.5 + .25 + 0) / 3, report.at(2).macro().get(Measure.PRECISION).value(), 1e-12);
            assertEquals((1 + .5 + 0 + 1) / 6, report.at(2).micro().get(Measure.RECALL).value(), 1e-12);
            assertEquals((1 + .5 + 1) / 6, report.at(2).micro().get(Measure.MRR).value(), 1e-12);
            assertEquals(List.of("c", "b", "a"), report.classes().stream().map(ClassFigures::label).toList());
            assertEquals(List.of(new Confusion.Cell("a", "a", 3), new Confusion.Cell("a", "b", 2),
                    new Confusion.Cell("a", "", 1), new Confusion.Cell("b", "a", 1), new Confusion.Cell("b", "b", 1),
                    new Confusion.Cell("b", "c", 1), new Confusion.Cell("c", "a", 1)), report.confusion().cells());
            assertEquals(4, sum(report.similarities().relevant()));
            assertEquals(6, sum(report.similarities().irrelevant()));
        }
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    @DisplayName("a method that cheats by giving back the query, its twins and the same product again gains nothing")
    void refusesToBeCheated() throws Exception {
        List<String> pictures = IntStream.range(0, 60).mapToObj(item -> "picture " + item % 30).toList();
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(60, 3), pictures, 1, 1)) {
            EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1);
            List<Ranking> honest = EXACT.find(trial.vectors(), trial.wanted(), 5, Progress.UNWATCHED);
            List<Ranking> cheating = IntStream.range(0, 60).mapToObj(query -> ranking(Stream.of(
                    IntStream.of(query, query % 30, query % 30 + 30, -1, 60),
                    IntStream.of(honest.get(query).positions()[0]), IntStream.of(honest.get(query).positions()))
                    .flatMapToInt(positions -> positions).toArray())).toList();
            EvaluationReport one = Shapes.report(new PreparedRetrieval("exact", honest), trial, 1, 5);
            EvaluationReport other = Shapes.report(new PreparedRetrieval("exact", cheating), trial, 1, 5);
            assertEquals(one.measures(), other.measures());
            assertEquals(one.queries(), other.queries());
            assertEquals(0, one.counts().refused());
            assertEquals(60 * 6, other.counts().refused(), "six of eleven struck out for every query");
        }
    }

    @Test
    @DisplayName("random results are as good as the classes are frequent, and exact ones better")
    void knowsTheFloor() {
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(400, 4), .3, 1)) {
            EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1);
            EvaluationReport random = Shapes.report(new RandomRetrieval(1), trial, 1, 5);
            EvaluationReport exact = Shapes.report(EXACT, trial, 1, 5);
            Estimate floor = random.at(5).micro().get(Measure.PRECISION);
            assertEquals(99 / 399.0, random.counts().chance(), 1e-12);
            assertTrue(floor.low() < random.counts().chance() && random.counts().chance() < floor.high(), "" + floor);
            assertTrue(exact.at(5).micro().get(Measure.PRECISION).low() > floor.high());
        }
    }

    @Test
    @DisplayName("a seed gives the same JSON byte for byte, whatever the number of threads; another seed another one")
    void repeatsByteForByte() {
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(300, 5), .5, 1)) {
            Set<String> texts = new HashSet<>();
            for (int threads : new int[] {1, 2, 5}) {
                texts.add(text(products, new ExactRetrieval(threads, threads * 10_000L), 4));
            }
            assertEquals(1, texts.size());
            assertNotEquals(texts.iterator().next(), text(products, EXACT, 5));
        }
    }

    private static String text(EvaluatedProducts products, Retrieval retrieval, long seed) {
        EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 60, seed);
        return ReportJson.text(Shapes.report(retrieval, trial, seed, 1, 5, 20));
    }

    @Test
    @DisplayName("examples are best, worst and drawn ones, none of them twice, with what was found")
    void choosesExamples() {
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(300, 5), .6, 1)) {
            EvaluationReport report = Shapes.report(EXACT,
                    EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1), 1, 5);
            List<Example> examples = report.examples();
            assertEquals(List.of(6L, 6L, 8L), Arrays.stream(Example.Choice.values())
                    .map(choice -> examples.stream().filter(example -> example.choice() == choice).count()).toList());
            assertEquals(20, examples.stream().map(Example::id).distinct().count());
            assertTrue(relevant(examples.getFirst()) > relevant(examples.get(6)), "best before worst");
            for (Example example : examples) {
                assertEquals(5, example.results().size());
                assertEquals(example.label(), products.classes().get(Integer.parseInt(example.id().substring(1))));
                for (Example.Result result : example.results()) {
                    assertEquals(result.relevant(), result.label().equals(example.label()));
                }
            }
        }
    }

    private static long relevant(Example example) {
        return example.results().stream().filter(Example.Result::relevant).count();
    }

    @Test
    @DisplayName("meaningless evaluations are refused with advice: a fitted method, no queries, nothing to search")
    void refusesWhatSaysNothing() {
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(20, 2), 1, 1)) {
            EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.of(5), 0, 1);
            String known = products.pictures().get(trial.asked()[2]);
            assertThrows(EvaluationException.FittedOnQueries.class,
                    () -> run(new PreparedRetrieval("learned", List.of(), Set.of(known, "other")), trial));
            EvaluationSplit everything =
                    EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 20, 1);
            assertThrows(EvaluationException.NothingToSearch.class, () -> run(EXACT, everything));
            assertThrows(EvaluationException.NothingToSearch.class,
                    () -> run(EXACT, EvaluationSplit.within(products, new BitSet(), Optional.empty(), 0, 1)));
        }
        try (EvaluatedProducts products = Shapes.products(List.of("", "", ""), 1, 1)) {
            EvaluationSplit mute = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1);
            assertThrows(EvaluationException.NoQueries.class, () -> run(EXACT, mute));
        }
    }

    private static EvaluationReport run(Retrieval retrieval, EvaluationSplit trial) throws LookalikeException {
        return new Evaluation(retrieval, Shapes.settings(retrieval, 1, 5)).run(trial, Progress.UNWATCHED);
    }
}
