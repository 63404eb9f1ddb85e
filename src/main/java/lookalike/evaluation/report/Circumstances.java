package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.report.chart.Markup;
import lookalike.evaluation.report.chart.NumberText;
import lookalike.features.ModelIdentity;

/**
 * Everything that the numbers depend on: settings, catalogue, model and method.
 *
 * @param report to describe
 */
record Circumstances(EvaluationReport report) implements PagePart {

    private static final int SHOWN_OF_HASH = 16;

    /** One of these; details may be empty. */
    private record Fact(String name, String value, String details) {}

    @Override
    public void write(Markup page) {
        page.open("section", "id", "circumstances").element("h2", "What was measured");
        page.open("dl", "class", "facts");
        for (Fact fact : facts()) {
            page.open("div").element("dt", fact.name()).open("dd").text(fact.value());
            if (!fact.details().isEmpty()) {
                page.text(" ").element("span", fact.details(), "class", "note");
            }
            page.close().close();
        }
        page.close().close();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(asked());
        if (!report.settings().where().isEmpty()) {
            facts.add(new Fact("Only products with", String.join(" and ", report.settings().where()), ""));
        }
        facts.addAll(means());
        return facts;
    }

    private List<Fact> asked() {
        Settings settings = report.settings();
        Counts counts = report.counts();
        return List.of(
                new Fact("Searched", settings.catalogue() + ": " + Wording.products(counts.searched()),
                        searched(counts)),
                new Fact("Held out", heldOut(counts), counts.heldOut() == 0
                        ? "A query never finds itself nor a copy of its own picture."
                        : "Held out of everything that is searched or fitted."),
                new Fact("Queries", NumberText.count(counts.queries()) + " from " + settings.queryCatalogue(),
                        queries(counts)),
                new Fact("Relevant", new Wording(report).relevance(), counts.searchedWithoutLabel() == 0 ? ""
                        : Wording.products(counts.searchedWithoutLabel()) + " without a label can never be relevant."));
    }

    private List<Fact> means() {
        Settings settings = report.settings();
        ModelIdentity model = settings.model();
        long refused = report.counts().refused();
        String hash = model.weights().substring(0, Math.min(SHOWN_OF_HASH, model.weights().length()));
        return List.of(
                new Fact("Method", settings.method(), ""),
                new Fact("Ranking", settings.ranking(), ""),
                new Fact("Index", settings.index(), refused == 0 ? ""
                        : Wording.count(refused, "result", "results") + " against the rules were removed."),
                new Fact("Model", model.network(), "Weights " + hash + "…, pictures by " + model.preprocessing() + "."),
                new Fact("Precision", model.precision(), NumberText.count(model.dimension()) + " numbers a picture."),
                new Fact("Seed", String.valueOf(settings.seed()), "Determines everything that is drawn."),
                new Fact("Intervals", new Wording(report).confidence() + ", from "
                        + NumberText.count(settings.resamples()) + " resamples", "Percentile bootstrap over queries."),
                new Fact("Program", "Lookalike " + settings.version(), ""));
    }

    private static String searched(Counts counts) {
        return counts.withoutFeature() == 0 ? "" : NumberText.count(counts.withoutFeature()) + " of "
                + Wording.products(counts.products())
                + " took no part, because their pictures are not indexed or are broken.";
    }

    private static String heldOut(Counts counts) {
        if (counts.heldOut() == 0) {
            return "nothing";
        }
        return Wording.products(counts.heldOut()) + (counts.heldOutTwins() == 0 ? ""
                : ", and " + NumberText.count(counts.heldOutTwins()) + " more with the same pictures");
    }

    private String queries(Counts counts) {
        List<String> sentences = new ArrayList<>();
        if (counts.withoutRelevant() > 0) {
            sentences.add("For " + NumberText.count(counts.withoutRelevant())
                    + " there was nothing relevant to find; each counts 0.");
        }
        if (counts.fewerThanK() > 0) {
            sentences.add("For " + NumberText.count(counts.fewerThanK()) + " there were fewer than "
                    + report.settings().ks().getLast() + " results.");
        }
        if (counts.withoutLabel() > 0) {
            sentences.add(Wording.products(counts.withoutLabel()) + " without a label could be no queries.");
        }
        return String.join(" ", sentences);
    }
}
