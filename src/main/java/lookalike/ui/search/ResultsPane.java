package lookalike.ui.search;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.ui.answers.Hit;
import lookalike.ui.answers.ResultOrder;
import lookalike.ui.answers.SearchTask;
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
    private final Runnable findMore;
    private List<ProductMatch> shown = List.of();
    /** The last answer whose results are shown. */
    private SearchTask.@Nullable Found last;

    /**
     * @param clearFilters removes all filters
     * @param findMore finds more results for the same query
     */
    ResultsPane(Messages words, SearchState state, Label title, Label count, ResultGrid grid, EmptyState empty,
            Runnable clearFilters, Runnable findMore) {
        this.words = words;
        this.state = state;
        this.title = title;
        this.count = count;
        this.grid = grid;
        this.empty = empty;
        this.clearFilters = clearFilters;
        this.findMore = findMore;
    }

    /** @return the results in the order shown */
    List<ProductMatch> shown() {
        return shown;
    }

    /** @return one of the results shown, with its catalogue */
    Hit hit(ProductMatch match) {
        return Objects.requireNonNull(last, "there are results").hits().get(match.rank() - 1);
    }

    /**
     * Shows grey tiles until results come.
     *
     * @param goesOn whether what is shown stays, and only those that are missing are awaited
     */
    void await(boolean goesOn) {
        if (goesOn && !shown.isEmpty()) {
            grid.awaitMore(state.wanted());
            if (shown.size() >= state.wanted()) {
                count.setText(words.of("search.searching"));
            }
            return;
        }
        empty.hide();
        head(words.of("search.searching"), null);
        count.setText("");
        grid.await(state.wanted());
    }

    /**
     * @param goesOn whether the query is the same as before
     * @param search finds more of the nearest products, if another order was chosen meanwhile
     */
    void show(SearchTask.Found found, boolean goesOn, Runnable search) {
        show(found, goesOn);
        if (found.hasMore(state.sorted())) {
            search.run();
        }
    }

    private void show(SearchTask.Found found, boolean goesOn) {
        SearchResult answer = found.answer();
        count.setText(answer.matches().isEmpty() ? words.of("search.count", 0, found.among()) : "");
        // Among what filters leave the user looks around; that nothing else is like the photo is no news.
        if (!answer.matches().isEmpty() && (!answer.isWithoutMatch() || isFiltered())) {
            reveal(found, goesOn);
            return;
        }
        head("", null);
        clear();
        if (!answer.matches().isEmpty()) {
            empty.nothingAlike(() -> reveal(found, false));
        } else if (!isFiltered()) {
            empty.nothingThere();
        } else {
            empty.filtered(clearFilters);
        }
    }

    private boolean isFiltered() {
        return !state.selection().get().isAll();
    }

    private void reveal(SearchTask.Found found, boolean goesOn) {
        int before = shown.size();
        boolean wantedMore = grid.isMoreFocused();
        empty.hide();
        arrange(found, goesOn);
        if (wantedMore && goesOn) {
            grid.focus(Math.min(before, shown.size() - 1));
        }
    }

    /**
     * Shows the results in another order.
     *
     * @param isSearching whether others are awaited, which will come in that order
     * @param search finds more of the nearest products, if the order is one of more than were found
     */
    void arrange(boolean isSearching, Runnable search) {
        if (last == null || isSearching) {
            return;
        }
        if (last.hasMore(state.sorted())) {
            search.run();
        } else {
            arrange(last, false);
        }
    }

    /** @param goesOn whether what is in sight stays there */
    private void arrange(SearchTask.Found found, boolean goesOn) {
        last = found;
        List<ProductMatch> matches = found.answer().matches();
        boolean isCompared = !matches.isEmpty() && matches.getFirst().isCompared();
        found.answer().quality().filter(_ -> isCompared).ifPresentOrElse(
                known -> head(words.of(known.isNone() && isFiltered() ? "search.level.none.filtered"
                        : "search.level." + known.level()),
                        words.of("search.confidence", known.confidence())),
                () -> head(words.of(isCompared ? "search.title" : "search.chosen"), null));
        shown = state.ordered(matches);
        count.setText(counted(found, isCompared));
        grid.show(shown.stream().map(this::hit).toList(), state.everywhere().get(), goesOn);
        boolean isMore = shown.size() < Math.min(matches.size(), SearchState.MOST_RESULTS)
                || found.hasMore(SearchState.MOST_RESULTS);
        grid.offerMore(isMore ? findMore : null);
    }

    /** @return how many are shown of which products, and what comes first if that is not the most similar */
    private String counted(SearchTask.Found found, boolean isCompared) {
        ResultOrder order = state.order().get();
        if (order == ResultOrder.SIMILARITY) {
            return words.of("search.count", shown.size(), found.among());
        }
        int nearest = found.answer().matches().size();
        String direction = words.of(order.directionKey(state.reversed().get()));
        return nearest == found.among() ? words.of("search.count.ordered", shown.size(), nearest, direction)
                : words.of(isCompared ? "search.count.nearest" : "search.count.first", shown.size(), nearest,
                        direction);
    }

    private void clear() {
        shown = List.of();
        last = null;
        grid.clear();
    }

    /** @param more said of it where the mouse rests, or to a screen reader; null for nothing */
    private void head(String text, @Nullable String more) {
        title.setText(text);
        title.setTooltip(more == null ? null : new Tooltip(more));
        title.setAccessibleText(more == null ? null : text + ". " + more);
    }

    /**
     * @param sentence why the search failed
     * @param whole the sentence with the whole paths of files
     */
    void fail(String sentence, String whole) {
        clear();
        head("", null);
        count.setText("");
        empty.failed(sentence, whole);
    }
}
