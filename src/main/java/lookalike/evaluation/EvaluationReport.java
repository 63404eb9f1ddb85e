package lookalike.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.features.ModelIdentity;

/**
 * Everything that an evaluation found out; written as it is to {@code report.json}. The same settings over the same
 * products give an equal report: it holds no time and no duration, and no path but one that was typed.
 *
 * @param format of the file, now {@value #FORMAT}
 * @param settings what was asked
 * @param counts what there was
 * @param measures one for each K, rising
 * @param classes one for each class of the queries, worst precision at {@code settings.focus()} first, then by label
 * @param confusion which classes the results of which classes' queries are of
 * @param similarities of relevant and irrelevant results
 * @param examples queries to look at: best, then worst, then drawn ones
 * @param queries every query, by item number
 */
public record EvaluationReport(int format, Settings settings, Counts counts, List<AtK> measures,
                               List<ClassFigures> classes, Confusion confusion, Similarities similarities,
                               List<Example> examples, List<Outcome> queries) {

    /** The format of this release. Version 1: first release. Version 2: names the results of every query. */
    public static final int FORMAT = 2;

    public EvaluationReport {
        measures = List.copyOf(measures);
        classes = List.copyOf(classes);
        examples = List.copyOf(examples);
        queries = List.copyOf(queries);
    }

    /** @return whether it says what every query found; reports of format 1 say only where something relevant was */
    public boolean namesResults() {
        return queries.stream().allMatch(outcome -> outcome.results().size() == outcome.judgement().results());
    }

    /** @return the measures at a K that was asked for */
    public AtK at(int k) {
        return measures.stream().filter(figures -> figures.k() == k).findFirst().orElseThrow();
    }

    /**
     * What was asked, enough to repeat it.
     *
     * @param version of the program
     * @param command that repeats it, without the name of the data folder
     * @param catalogue the catalogue searched
     * @param queryCatalogue where the queries come from; the same name unless another folder was given
     * @param relevance columns that must all be equal for a result to be relevant, or {@code same-product} alone
     * @param ks rising
     * @param focus the K of the tables by class, the confusion and the examples: 5 if asked for, else the smallest K
     * @param queries how many queries were asked for; 0 for all that there are
     * @param holdout how many products were to be kept out of what is searched
     * @param seed of everything that is drawn
     * @param where conditions on the products that take part, as typed
     * @param method its name, as {@code --method} takes it
     * @param index what the method searches, for people: the kind of search, and its arithmetic
     * @param model what made the features
     * @param resamples how many times the bootstrap drew
     * @param confidence of the intervals, for instance 0.95
     */
    public record Settings(String version, String command, String catalogue, String queryCatalogue,
                           List<String> relevance, List<Integer> ks, int focus, int queries, int holdout, long seed,
                           List<String> where, String method, String index, ModelIdentity model,
                           int resamples, double confidence) {

        public Settings {
            relevance = List.copyOf(relevance);
            ks = List.copyOf(ks);
            where = List.copyOf(where);
        }
    }

    /**
     * What there was.
     *
     * @param products in the catalogue
     * @param withoutFeature products that no search can find, because their picture was not looked at or is broken
     * @param heldOut products kept out of what was searched; no method saw them
     * @param heldOutTwins products kept out as well, because they show the very same picture as one held out
     * @param searched products that were searched
     * @param searchedWithoutLabel of these, how many have no value in a column of relevance, so that they are never
     *                             relevant
     * @param queries that were judged
     * @param withoutLabel products that were no queries, because they have no value in a column of relevance
     * @param withoutRelevant queries with nothing relevant to find; each counts 0
     * @param fewerThanK queries with fewer results than the greatest K
     * @param excluded products that were no result of some query because they are the query itself or show the very
     *                 same picture, summed over queries
     * @param refused results that a method gave against the rules (excluded, kept out or given twice), summed over
     *                queries; they were struck out
     * @param chance the precision that drawing at random among what may be found has on average
     */
    public record Counts(int products, int withoutFeature, int heldOut, int heldOutTwins, int searched,
                         int searchedWithoutLabel, int queries, int withoutLabel, int withoutRelevant, int fewerThanK,
                         long excluded, long refused, double chance) { }

    /**
     * All measures at one K.
     *
     * @param micro means over queries: every query weighs the same
     * @param macro means over classes of the means over each class's queries: every class weighs the same, however
     *              few queries it has; their intervals take the classes as given
     */
    public record AtK(int k, Map<Measure, Estimate> micro, Map<Measure, Estimate> macro) {

        /** @return the mean of a measure over queries */
        public Estimate micro(Measure measure) {
            return Objects.requireNonNull(micro.get(measure), measure::toString);
        }

        /** @return the mean of a measure over classes */
        public Estimate macro(Measure measure) {
            return Objects.requireNonNull(macro.get(measure), measure::toString);
        }
    }

    /**
     * One class of queries at {@link Settings#focus()}.
     *
     * @param label values of the columns of relevance, joined by {@code " / "}; with same-product the category
     * @param queries of this class
     * @param searched products of this class among those searched
     * @param means of the measures over its queries
     */
    public record ClassFigures(String label, int queries, int searched, Map<Measure, Double> means) {

        /** @return the mean of a measure over the class's queries */
        public double mean(Measure measure) {
            return Objects.requireNonNull(means.get(measure), measure::toString);
        }
    }

    /**
     * Which classes the first {@link Settings#focus()} results are of.
     *
     * @param cells those that are not 0, by class of query, then the most frequent first, then by class of result
     */
    public record Confusion(List<Cell> cells) {

        public Confusion {
            cells = List.copyOf(cells);
        }

        /**
         * @param query the queries' class
         * @param result the results' class; empty where a column of relevance is
         * @param count results
         */
        public record Cell(String query, String result, long count) { }
    }

    /**
     * Histograms of similarity over all results up to the greatest K.
     *
     * @param from lower end of the first bin; what is below is counted there
     * @param to upper end of the last bin; what is above is counted there
     * @param relevant counts of relevant results, one a bin; bins are equally wide
     * @param irrelevant counts of the others
     */
    public record Similarities(double from, double to, List<Long> relevant, List<Long> irrelevant) {

        public Similarities {
            relevant = List.copyOf(relevant);
            irrelevant = List.copyOf(irrelevant);
        }
    }

    /**
     * A query to look at.
     *
     * @param choice why it was chosen
     * @param id the query's
     * @param image the query's picture, as {@link lookalike.catalogue.Product#image()} in the query catalogue
     * @param label the query's class
     * @param relevant how many products would have been relevant
     * @param results up to {@link Settings#focus()}, most similar first
     */
    public record Example(Choice choice, String id, String image, String label, int relevant, List<Result> results) {

        public Example {
            results = List.copyOf(results);
        }

        /** Among queries with something relevant to find, by nDCG; ties are drawn with the seed. */
        public enum Choice {
            BEST, WORST, RANDOM;

            /** @return as it is written in files */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /**
         * @param rank from 1
         * @param id the product's
         * @param image its picture in the searched catalogue
         * @param label its class; empty where a column of relevance is
         * @param similarity cosine, -1 to 1
         * @param relevant whether it counts
         */
        public record Result(int rank, String id, String image, String label, double similarity, boolean relevant) { }
    }

    /**
     * How one query went: enough to compute every measure at every K, and to compare two runs query by query.
     *
     * @param id the query's
     * @param label its class
     * @param judgement what was found
     * @param results ids of the products found, best first, up to the greatest K; empty where they are not known
     */
    public record Outcome(String id, String label, Judgement judgement, List<String> results) {

        public Outcome {
            results = List.copyOf(results);
            if (!results.isEmpty() && results.size() != judgement.results()) {
                throw new IllegalArgumentException(results.size() + " of " + judgement.results() + " results");
            }
        }
    }
}
