package lookalike.service.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluationException;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.ranking.AblationLabels;
import lookalike.evaluation.ranking.TrainedRanking;

/**
 * The columns by which the results of an ablation are judged, with the values of products and queries.
 *
 * @param relevance of the evaluation
 */
record AblationColumns(PreparedEvaluation prepared, Relevance relevance) {

    private static final int MOST = 6;

    /**
     * @param wanted the columns that the user wants; if none, those that were learned, the weightiest six of them
     * @throws lookalike.catalogue.CatalogueException if a wanted column does not exist
     * @throws EvaluationException.NoQueries if no query has a value in any column
     */
    AblationLabels labels(List<String> wanted, TrainedRanking trained) throws LookalikeException {
        List<String> names = new ArrayList<>();
        List<List<String>> searched = new ArrayList<>();
        List<List<String>> asked = new ArrayList<>();
        for (String name : names(wanted, trained)) {
            List<String> cells = prepared.catalogue().column(name);
            List<String> queries = asked(name, cells);
            if (queries.stream().anyMatch(value -> !value.isEmpty())) {
                names.add(name);
                searched.add(IntStream.of(prepared.split().gallery()).mapToObj(cells::get).toList());
                asked.add(queries);
            }
        }
        if (names.isEmpty()) {
            throw new EvaluationException.NoQueries(prepared.asked(),
                    names(wanted, trained));
        }
        return new AblationLabels(names, searched, asked);
    }

    private List<String> names(List<String> wanted, TrainedRanking trained) {
        if (!wanted.isEmpty()) {
            return wanted;
        }
        List<String> learned = trained.weightiest(MOST);
        return !learned.isEmpty() ? learned : prepared.catalogue().facets().stream()
                .filter(facet -> facet.kind() == Facet.Kind.VALUES).map(Facet::column).limit(MOST).toList();
    }

    /** @return the value of each query; a photo named by a product has that product's */
    private List<String> asked(String column, List<String> cells) throws LookalikeException {
        EvaluationSplit split = prepared.split();
        if (prepared.queries().isEmpty()) {
            return IntStream.of(split.asked()).mapToObj(cells::get).toList();
        }
        if (relevance instanceof Relevance.SameProduct) {
            Map<String, String> values = new HashMap<>();
            for (int item = 0; item < cells.size(); item++) {
                values.put(split.searched().ids().get(item), cells.get(item));
            }
            return IntStream.of(split.asked())
                    .mapToObj(item -> values.getOrDefault(split.queries().keys().get(item), "")).toList();
        }
        Catalogue queries = prepared.queries().get().catalogue();
        List<String> theirs = queries.columns().stream().anyMatch(column::equalsIgnoreCase) ? queries.column(column)
                : Collections.nCopies(queries.size(), "");
        return IntStream.of(split.asked()).mapToObj(theirs::get).toList();
    }
}
