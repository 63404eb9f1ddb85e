package lookalike.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.FeatureAgreement;
import lookalike.evaluation.Overlap;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.RunNames;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;

/** The comparison of two runs, as tables, as one object, and in sentences. */
final class ComparisonTables {

    private static final List<String> LINES = List.of("measure", "first", "second", "difference", "from", "to",
            "better", "worse", "equal", "p");
    private static final List<String> FEATURES =
            List.of("pictures", "mean cosine", "first percentile", "worst", "picture of the worst");

    /** Features that agree well differ from 1 by less than the default decimals show. */
    private static final int COSINE_DECIMALS = 6;

    private final boolean rounded;

    /** @param rounded for people; programs get numbers in full */
    ComparisonTables(boolean rounded) {
        this.rounded = rounded;
    }

    private Object number(double value) {
        return rounded ? EvaluationOutput.rounded(value) : (Object) value;
    }

    Table measures(Comparison comparison) {
        List<List<Object>> rows = new ArrayList<>();
        for (Comparison.Line line : comparison.lines()) {
            rows.add(List.of(line.measure().title() + "@" + line.k(), number(line.first()), number(line.second()),
                    number(line.difference().value()), number(line.difference().low()),
                    number(line.difference().high()), line.signs().better(), line.signs().worse(),
                    line.signs().equal(), number(line.signs().probability())));
        }
        return Table.list(LINES, rows);
    }

    Table overlap(Overlap overlap) {
        // Columns of a list need different names; an invisible trailing space makes them different.
        return Table.list(List.of("overlap", "shared", "from", "to", "in place", "from ", "to "),
                overlap.lines().stream().map(line -> List.<Object>of("Top " + line.k(), number(line.shared().value()),
                        number(line.shared().low()), number(line.shared().high()), number(line.inPlace().value()),
                        number(line.inPlace().low()), number(line.inPlace().high()))).toList());
    }

    Table features(FeatureAgreement features) {
        return Table.list(FEATURES, List.of(List.of(features.pictures(), cosine(features.mean()),
                cosine(features.low()), cosine(features.worst()), features.picture())));
    }

    private Object cosine(double value) {
        return rounded ? BigDecimal.valueOf(value).setScale(COSINE_DECIMALS, RoundingMode.HALF_EVEN) : (Object) value;
    }

    /** @return all values, for programs; unknown ones are null */
    Map<String, Object> object(Comparison comparison, Optional<FeatureAgreement> features) {
        RunNames names = RunNames.of(comparison.first(), comparison.second());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("queries", comparison.queries());
        object.put("first", run(names.first(), comparison.first()));
        object.put("second", run(names.second(), comparison.second()));
        object.put("alsoDiffering", names.unnamed());
        object.put("measures", JsonFormat.objects(measures(comparison)));
        object.put("overlap", comparison.overlap().map(ComparisonTables::object).orElse(null));
        object.put("features", features.map(ComparisonTables::object).orElse(null));
        return object;
    }

    private static Map<String, Object> run(String name, Settings settings) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("method", settings.method());
        object.put("ranking", settings.ranking());
        object.put("model", settings.model().line());
        return object;
    }

    private static Map<String, Object> object(Overlap overlap) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("firstResult", object(overlap.first()));
        object.put("top", overlap.lines().stream().map(line -> {
            Map<String, Object> top = new LinkedHashMap<>();
            top.put("k", line.k());
            top.put("shared", object(line.shared()));
            top.put("inPlace", object(line.inPlace()));
            return top;
        }).toList());
        return object;
    }

    private static Map<String, Object> object(Estimate estimate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", estimate.value());
        object.put("from", estimate.low());
        object.put("to", estimate.high());
        return object;
    }

    private static Map<String, Object> object(FeatureAgreement features) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pictures", features.pictures());
        object.put("mean", features.mean());
        object.put("firstPercentile", features.low());
        object.put("worst", features.worst());
        object.put("picture", features.picture());
        return object;
    }

    /** @return what the measures are of and how to read them */
    static String sentence(Comparison comparison) {
        RunNames names = RunNames.of(comparison.first(), comparison.second());
        return String.format(Locale.ROOT, "Over %,d queries, second (%s) minus first (%s); where the interval from-to "
                + "holds 0, nothing is shown to be better. p: sign test over the queries that differ.",
                comparison.queries(), names.second(), names.first()) + alsoDiffering(names) + productFirst(comparison);
    }

    private static String alsoDiffering(RunNames names) {
        return names.unnamed().isEmpty() ? ""
                : " The models differ in " + String.join(" and ", names.unnamed()) + ", too.";
    }

    private static String productFirst(Comparison comparison) {
        if (!comparison.first().relevance().equals(List.of(Relevance.SAME_PRODUCT))) {
            return "";
        }
        return comparison.line(Measure.HIT_RATE, 1).map(line -> String.format(Locale.ROOT, " The product itself comes "
                + "first for %.2f%% of the queries in the first run and for %.2f%% in the second.",
                100 * line.first(), 100 * line.second())).orElse("");
    }

    /** @return a summary of what both found */
    static String sentence(Overlap overlap) {
        Estimate first = overlap.first();
        return String.format(Locale.ROOT, "The first result is the same for %.2f%% of the queries (%.2f to %.2f). "
                + "Shared: how much of the first K results is among the first K of the other run; in place: at the "
                + "same rank.", 100 * first.value(), 100 * first.low(), 100 * first.high());
    }
}
