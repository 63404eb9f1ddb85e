package lookalike.ui.search;

import java.util.List;
import javafx.scene.control.Label;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.ui.text.Messages;

/** The middle of the search screen: its title, the number of results, and the results or a message in their place. */
final class ResultsPane {

    private final Messages words;
    private final SearchState state;
    private final Label title;
    private final Label count;
    private final ResultGrid grid;
    private final EmptyState empty;
    private final Runnable clearFilters;
    private List<ProductMatch> shown = List.of();

    /** @param clearFilters removes all filters */
    ResultsPane(Messages words, SearchState state, Label title, Label count, ResultGrid grid, EmptyState empty,
            Runnable clearFilters) {
        this.words = words;
        this.state = state;
        this.title = title;
        this.count = count;
        this.grid = grid;
        this.empty = empty;
        this.clearFilters = clearFilters;
    }

    /** @return the results in the order shown */
    List<ProductMatch> shown() {
        return shown;
    }

    /** Shows grey tiles until results come. */
    void await() {
        empty.hide();
        title.setText(words.of("search.searching"));
        count.setText("");
        grid.await(state.results().get());
    }

    /** @param asked the catalogue that was searched */
    void show(SearchTask.Found found, CatalogueSearch asked) {
        SearchResult answer = found.answer();
        count.setText(words.of("search.count", answer.matches().size(), found.among()));
        if (!answer.matches().isEmpty() && !isUnlike(answer.matches().getFirst())) {
            reveal(answer, asked);
            return;
        }
        title.setText("");
        grid.clear();
        if (!answer.matches().isEmpty()) {
            count.setText("");
            empty.nothingAlike(() -> reveal(answer, asked));
        } else if (state.selection().get().isAll()) {
            empty.nothingThere();
        } else {
            empty.filtered(clearFilters);
        }
    }

    private static boolean isUnlike(ProductMatch match) {
        return match.isCompared() && SimilarityLabel.of(match.similarity()) == SimilarityLabel.NONE;
    }

    private void reveal(SearchResult answer, CatalogueSearch asked) {
        empty.hide();
        arrange(answer, asked);
    }

    /** Shows results in the current order. */
    void arrange(SearchResult answer, CatalogueSearch asked) {
        List<ProductMatch> matches = answer.matches();
        boolean isCompared = !matches.isEmpty() && matches.getFirst().isCompared();
        title.setText(words.of(isCompared ? "search.title" : "search.chosen"));
        shown = state.order().get().of(matches);
        grid.show(shown, asked);
    }

    /** @param sentence why the search failed */
    void fail(String sentence) {
        grid.clear();
        title.setText("");
        count.setText("");
        empty.failed(sentence);
    }
}
