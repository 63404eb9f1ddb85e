package lookalike.ui.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import lookalike.image.palette.Palette;
import lookalike.search.MatchQuality;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

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
    private Map<String, Palette> palettes = Map.of();
    private Optional<MatchQuality> quality = Optional.empty();

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

    /** @return the words for one of the results shown */
    SimilarityLabel label(ProductMatch match) {
        return SimilarityLabel.of(match, quality);
    }

    /** Shows grey tiles until results come. */
    void await() {
        empty.hide();
        head(words.of("search.searching"), null);
        count.setText("");
        grid.await(state.results().get());
    }

    /** @param asked the catalogue that was searched */
    void show(SearchTask.Found found, CatalogueSearch asked) {
        SearchResult answer = found.answer();
        palettes = found.palettes();
        count.setText(words.of("search.count", answer.matches().size(), found.among()));
        // Among what filters leave the user looks around; that nothing else is like the photo is no news.
        if (!answer.matches().isEmpty() && (!answer.isWithoutMatch() || isFiltered())) {
            reveal(answer, asked);
            return;
        }
        head("", null);
        grid.clear();
        if (!answer.matches().isEmpty()) {
            count.setText("");
            empty.nothingAlike(() -> reveal(answer, asked));
        } else if (!isFiltered()) {
            empty.nothingThere();
        } else {
            empty.filtered(clearFilters);
        }
    }

    private boolean isFiltered() {
        return !state.selection().get().isAll();
    }

    private void reveal(SearchResult answer, CatalogueSearch asked) {
        empty.hide();
        arrange(answer, asked);
    }

    /** Shows results in the current order. */
    void arrange(SearchResult answer, CatalogueSearch asked) {
        List<ProductMatch> matches = answer.matches();
        boolean isCompared = !matches.isEmpty() && matches.getFirst().isCompared();
        quality = answer.quality().filter(_ -> isCompared);
        quality.ifPresentOrElse(
                known -> head(words.of(known.isNone() && isFiltered() ? "search.level.none.filtered"
                        : "search.level." + known.level()),
                        words.of("search.confidence", known.confidence())),
                () -> head(words.of(isCompared ? "search.title" : "search.chosen"), null));
        shown = state.ordered(matches);
        grid.show(shown, palettes, asked, this::label);
    }

    /** @param more said of it where the mouse rests, or to a screen reader; null for nothing */
    private void head(String text, @Nullable String more) {
        title.setText(text);
        title.setTooltip(more == null ? null : new Tooltip(more));
        title.setAccessibleText(more == null ? null : text + ". " + more);
    }

    /** @param sentence why the search failed */
    void fail(String sentence) {
        grid.clear();
        head("", null);
        count.setText("");
        empty.failed(sentence);
    }
}
