package lookalike.ui.search;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.search.ProductFilter;
import lookalike.search.QueryPhoto;
import lookalike.search.ResultOrder;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** The query, the filters, and the last results. For the window's thread. */
public final class SearchState {

    /** Default number of results. */
    public static final int USUAL_RESULTS = 5;
    /** Greatest number of results. */
    public static final int MOST_RESULTS = 50;

    private final ReadOnlyObjectWrapper<SearchQuery> sought = new ReadOnlyObjectWrapper<>(SearchQuery.NOTHING);
    private final ObservableList<HistoryEntry> trail = FXCollections.observableArrayList();
    /** Kept here: a view that is not referenced is collected and no longer informs its listeners. */
    private final ObservableList<HistoryEntry> seenTrail = FXCollections.unmodifiableObservableList(trail);
    private final ObjectProperty<ProductFilter> selection = new SimpleObjectProperty<>(ProductFilter.ALL);
    private final IntegerProperty results = new SimpleIntegerProperty(USUAL_RESULTS);
    private final ObjectProperty<ResultOrder> order = new SimpleObjectProperty<>(ResultOrder.SIMILARITY);
    private final ObjectProperty<SearchResult> answer = new SimpleObjectProperty<>();
    private final IntegerProperty shown = new SimpleIntegerProperty();

    /** @return the query */
    public ReadOnlyObjectProperty<SearchQuery> sought() {
        return sought.getReadOnlyProperty();
    }

    /** @return the steps that led to it, the last one current */
    public ObservableList<HistoryEntry> trail() {
        return seenTrail;
    }

    /** @return the filter */
    public ObjectProperty<ProductFilter> selection() {
        return selection;
    }

    /** @return the number of results wanted, 1 to {@value #MOST_RESULTS} */
    public IntegerProperty results() {
        return results;
    }

    /** @return the order of results */
    public ObjectProperty<ResultOrder> order() {
        return order;
    }

    /** @return the last results, or null */
    public ObjectProperty<SearchResult> answer() {
        return answer;
    }

    /** @return the index of the selected photo of the query, from 0 */
    public IntegerProperty shown() {
        return shown;
    }

    /** @return the selected photo of the query; null without one */
    public @Nullable QueryPhoto photo() {
        List<QueryPhoto> photos = sought.get().photos();
        return photos.isEmpty() ? null : photos.get(Math.min(shown.get(), photos.size() - 1));
    }

    /** @return whether there is a query or a filter */
    public boolean isAsked() {
        return !sought.get().isNothing() || !selection.get().isAll();
    }

    /** Starts a new history. */
    public void begin(HistoryEntry step) {
        trail.clear();
        shown.set(0);
        go(step);
    }

    /** Adds a step; successive changes of a photo's view are one step. */
    public void go(HistoryEntry step) {
        if (!trail.isEmpty() && step.kind() == HistoryEntry.Kind.VIEW
                && trail.getLast().kind() == HistoryEntry.Kind.VIEW) {
            trail.removeLast();
        }
        trail.add(step);
        take(step.sought());
    }

    /**
     * Goes back to a step.
     *
     * @param index of the step, from 0
     */
    public void back(int index) {
        trail.remove(index + 1, trail.size());
        take(trail.getLast().sought());
    }

    /**
     * Undoes the last step.
     *
     * @return whether there was one
     */
    public boolean back() {
        if (trail.size() < 2) {
            return false;
        }
        back(trail.size() - 2);
        return true;
    }

    /** Clears the query. */
    public void clear() {
        trail.clear();
        selection.set(ProductFilter.ALL);
        take(SearchQuery.NOTHING);
    }

    private void take(SearchQuery next) {
        shown.set(Math.clamp(shown.get(), 0, Math.max(0, next.photos().size() - 1)));
        sought.set(next);
    }
}
