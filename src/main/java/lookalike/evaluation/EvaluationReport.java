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
 * All results of an evaluation; written as it is to {@code report.json}. The same settings over the same products
 * give an equal report: it holds no time or duration, and no path except one that the user typed.
 *
 * @param format of the file, now {@value #FORMAT}
 * @param settings of the evaluation
 * @param counts of products and queries
 * @param measures one for each K, rising
 * @param classes one for each class of the queries, worst precision at {@code settings.focus()} first, then by label
 * @param confusion how many results of each class the queries of each class got
 * @param similarities of relevant and irrelevant results
 * @param examples queries to show: best, then worst, then drawn ones
 * @param queries every query, by item number
 */
public record EvaluationReport(int format, Settings settings, Counts counts, List<AtK> measures,
        List<ClassFigures> classes, Confusion confusion, Similarities similarities,
        List<Example> examples, List<Outcome> queries) {

    /**
     * The format of this release. Version 1: first release. Version 2: names the results of every query. Version 3:
     * says how they were ranked.
     */
    public static final int FORMAT = 3;

    public EvaluationReport {
        measures = List.copyOf(measures);
        classes = List.copyOf(classes);
        examples = List.copyOf(examples);
        queries = List.copyOf(queries);
    }

    /** @return whether the report names the results of every query; format 1 has only the ranks of relevant ones */
    public boolean namesResults() {
        return queries.stream().allMatch(outcome -> outcome.results().size() == outcome.judgement().results());
    }

    /** @return the measures at one of the report's Ks */
    public AtK at(int k) {
        return measures.stream().filter(figures -> figures.k() == k).findFirst().orElseThrow();
    }

    /**
     * The settings of an evaluation, enough to repeat it.
     *
     * @param version of the program
     * @param command that repeats it, without the name of the data folder
     * @param catalogue the catalogue searched
     * @param queryCatalogue where the queries come from; the same name unless another folder was given
     * @param relevance columns that must all be equal for a result to be relevant, or {@code same-product} alone
     * @param ks rising
     * @param focus the K of the tables by class, the confusion and the examples: 5 if it is one of the Ks, else the
     *     smallest K
     * @param queries how many queries were requested; 0 for all
     * @param holdout how many products were to be held out of the search
     * @param seed of everything that is drawn
     * @param where conditions on the products that take part, as typed
     * @param method its name, as {@code --method} takes it
     * @param ranking how much of the score was used, as {@code --ranking} takes it, and what was switched off, for
     *     instance {@code full, no pin}; before format 3 always {@code raw}
     * @param index a description of the method's index: the kind of search, and its arithmetic
     * @param model that made the features
     * @param resamples of the bootstrap
     * @param confidence of the intervals, for instance 0.95
     */
    public record Settings(String version, String command, String catalogue, String queryCatalogue,
            List<String> relevance, List<Integer> ks, int focus, int queries, int holdout, long seed,
            List<String> where, String method, String ranking, String index, ModelIdentity model,
            int resamples, double confidence) {

        public Settings {
            relevance = List.copyOf(relevance);
            ks = List.copyOf(ks);
            where = List.copyOf(where);
        }
    }

    /**
     * Counts of products, queries and results.
     *
     * @param products in the catalogue
     * @param withoutFeature products that no search can find, because their picture was not indexed or is broken
     * @param heldOut products held out of the search; no method saw them
     * @param heldOutTwins products held out as well, because they show the very same picture as one held out
     * @param searched products that were searched
     * @param searchedWithoutLabel of these, how many have no value in a column of relevance, so that they are never
     *     relevant
     * @param queries that were judged
     * @param withoutLabel products that were no queries, because they have no value in a column of relevance
     * @param withoutRelevant queries with nothing relevant to find; each counts 0
     * @param fewerThanK queries with fewer results than the greatest K
     * @param excluded products that a query must not find, being the query itself or showing the very same picture,
     *     summed over queries
     * @param refused invalid results of a method (excluded, held out or given twice), summed over queries; they were
     *     removed
     * @param chance mean precision of drawing at random among the products that may be found
     */
    public record Counts(int products, int withoutFeature, int heldOut, int heldOutTwins, int searched,
            int searchedWithoutLabel, int queries, int withoutLabel, int withoutRelevant, int fewerThanK,
            long excluded, long refused, double chance) {}

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
     * The classes of the first {@link Settings#focus()} results.
     *
     * @param cells those that are not 0, by class of query, then the most frequent first, then by class of result
     */
    public record Confusion(List<Cell> cells) {

        public Confusion {
            cells = List.copyOf(cells);
        }

        /**
         * @param query the queries' class
         * @param result the results' class; empty if one of its columns of relevance is
         * @param count results
         */
        public record Cell(String query, String result, long count) {}
    }

    /**
     * Histograms of similarity over all results up to the greatest K.
     *
     * @param from lower end of the first bin, which also counts values below it
     * @param to upper end of the last bin, which also counts values above it
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
     * A query to show with its results.
     *
     * @param choice why it was chosen
     * @param id of the query
     * @param image the query's picture, as {@link lookalike.catalogue.Product#image()} in the query catalogue
     * @param label the query's class
     * @param relevant how many relevant products there were to find
     * @param results up to {@link Settings#focus()}, most similar first
     */
    public record Example(Choice choice, String id, String image, String label, int relevant, List<Result> results) {

        public Example {
            results = List.copyOf(results);
        }

        /** Best and worst are by nDCG among queries with something relevant to find; ties are drawn with the seed. */
        public enum Choice {
            BEST, WORST, RANDOM;

            /** @return the value's name in files */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /**
         * @param rank from 1
         * @param id of the product
         * @param image its picture in the searched catalogue
         * @param label its class; empty if one of its columns of relevance is
         * @param similarity cosine, -1 to 1
         * @param relevant whether it counts as relevant
         */
        public record Result(int rank, String id, String image, String label, double similarity, boolean relevant) {}
    }

    /**
     * The result of one query: enough to compute every measure at every K, and to compare two runs query by query.
     *
     * @param id of the query
     * @param label its class
     * @param judgement of its results
     * @param results ids of the products found, best first, up to the greatest K; empty if not known
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
