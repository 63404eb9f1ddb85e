package lookalike.ui.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.image.Frame;
import lookalike.image.palette.LabColour;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.ui.answers.ResultOrder;
import org.jspecify.annotations.Nullable;

/** The query, the filters, and the last results. For the window's thread. */
public final class SearchState {

    /** Default number of results. */
    public static final int USUAL_RESULTS = 5;
    /** Greatest number of results. */
    public static final int MOST_RESULTS = 50;
    /** How many of the products most like the query are put in an order other than by similarity. */
    private static final int NEAREST = 100;
    /** How many results are added when the user wants more. */
    private static final int MORE = 10;

    private final ReadOnlyObjectWrapper<SearchQuery> sought = new ReadOnlyObjectWrapper<>(SearchQuery.NOTHING);
    private final ObservableList<HistoryEntry> trail = FXCollections.observableArrayList();
    /** Kept here: a view that is not referenced is collected and no longer informs its listeners. */
    private final ObservableList<HistoryEntry> seenTrail = FXCollections.unmodifiableObservableList(trail);
    private final ObjectProperty<ProductFilter> selection = new SimpleObjectProperty<>(ProductFilter.ALL);
    private final IntegerProperty results = new SimpleIntegerProperty(USUAL_RESULTS);
    private int more;
    private final ObjectProperty<ResultOrder> order = new SimpleObjectProperty<>(ResultOrder.SIMILARITY);
    private final BooleanProperty reversed = new SimpleBooleanProperty();
    private final ObjectProperty<RankingOptions> ranking = new SimpleObjectProperty<>(RankingOptions.USUAL);
    private final BooleanProperty everywhere = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable HistoryEntry> step = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<SearchResult> answer = new SimpleObjectProperty<>();
    private final IntegerProperty shown = new SimpleIntegerProperty();

    /** @return the query */
    public ReadOnlyObjectProperty<SearchQuery> sought() {
        return sought.getReadOnlyProperty();
    }

    /** @return the last step; null without a query. Set after {@link #sought}, so that it tells of every change */
    public ReadOnlyObjectProperty<@Nullable HistoryEntry> step() {
        return step.getReadOnlyProperty();
    }

    /** @return the steps that led to it, the last one current */
    public ObservableList<HistoryEntry> trail() {
        return seenTrail;
    }

    /** @return the filter */
    public ObjectProperty<ProductFilter> selection() {
        return selection;
    }

    /** @return the usual number of results, 1 to {@value #MOST_RESULTS} */
    public IntegerProperty results() {
        return results;
    }

    /** @return the number of results wanted for the current query: the usual ones and those that were added */
    int wanted() {
        return Math.min(MOST_RESULTS, results.get() + more);
    }

    /** @return how many results to find: an order other than by similarity is one of the nearest, not of those shown */
    int sorted() {
        return order.get() == ResultOrder.SIMILARITY ? wanted() : Math.max(NEAREST, wanted());
    }

    /** Wants more results for the current query. */
    void more() {
        more += MORE;
    }

    /** Wants the usual number of results again. */
    void noMore() {
        more = 0;
    }

    /** @return the order of results */
    public ObjectProperty<ResultOrder> order() {
        return order;
    }

    /** @return whether the order of results is the other way round; of no meaning for similarity */
    public BooleanProperty reversed() {
        return reversed;
    }

    /** @return as many of the results as are wanted, the first ones in the order that is chosen */
    List<ProductMatch> ordered(List<ProductMatch> matches) {
        return order.get().of(matches, reversed.get() && order.get() != ResultOrder.SIMILARITY).stream()
                .limit(wanted()).toList();
    }

    /** @return whether all catalogues are searched, and not only the one that is open */
    public BooleanProperty everywhere() {
        return everywhere;
    }

    /** @return how results are ranked, whatever the query is: without corrections */
    public ObjectProperty<RankingOptions> ranking() {
        return ranking;
    }

    /** @return what the user says of the query's photos */
    public Corrections corrections() {
        HistoryEntry last = step.get();
        return last == null ? Corrections.NONE : last.corrections();
    }

    /** @return how the results of the query are ranked */
    public RankingOptions options() {
        return corrections().on(ranking.get());
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

    /** @return how the last results were ranked */
    RankingMethod method() {
        SearchResult last = answer.get();
        return last == null ? RankingMethod.RAW : last.method();
    }

    /**
     * @return the part of the selected photo that the program chose to search with; empty if it chose none, or the
     *     last results are another query's
     */
    public Optional<Frame> chosenFrame() {
        SearchResult last = answer.get();
        int index = shown.get();
        boolean known = last != null && last.query().equals(sought.get()) && index < last.frames().size()
                && options().garment();
        return known ? last.frames().get(index) : Optional.empty();
    }

    /** @return the selected photo of the query with the part that was searched with; null without one */
    public @Nullable QueryPhoto searchedPhoto() {
        QueryPhoto photo = photo();
        return photo == null ? null
                : chosenFrame().map(frame -> photo.seen(photo.view().framed(frame))).orElse(photo);
    }

    /** @return whether there is a query, a filter or a colour */
    public boolean isAsked() {
        HistoryEntry last = step.get();
        return last != null && !last.sought().isNothing() || !selection.get().isAll()
                || ranking.get().colour().isPresent();
    }

    /** Starts a new history. */
    public void begin(HistoryEntry first) {
        trail.clear();
        shown.set(0);
        go(first);
    }

    /** Adds a step to a query of which the same is said as before. */
    public void go(HistoryEntry.Kind kind, String label, SearchQuery next) {
        go(new HistoryEntry(kind, label, next, corrections()));
    }

    /** Adds a step that says something else of the photos. */
    public void correct(HistoryEntry.Kind kind, String label, Corrections said) {
        go(new HistoryEntry(kind, label, sought.get(), said));
    }

    /** Adds a step; successive changes of a photo's view are one step. */
    public void go(HistoryEntry next) {
        if (!trail.isEmpty() && next.kind() == HistoryEntry.Kind.VIEW
                && trail.getLast().kind() == HistoryEntry.Kind.VIEW) {
            trail.removeLast();
        }
        trail.add(next);
        take(next);
    }

    /**
     * Goes back to a step.
     *
     * @param index of the step, from 0
     */
    public void back(int index) {
        trail.remove(index + 1, trail.size());
        take(trail.getLast());
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

    /** Forgets what the user said of columns, in all steps: another catalogue has other columns. */
    void forgetColumns() {
        if (trail.stream().anyMatch(each -> !each.corrections().columns().isEmpty())) {
            trail.replaceAll(each -> new HistoryEntry(each.kind(), each.label(), each.sought(),
                    new Corrections(Map.of(), each.corrections().whole())));
            step.set(trail.getLast());
        }
    }

    /** Chooses the colour that results should have; empty for any. */
    public void wish(Optional<LabColour> colour) {
        ranking.set(ranking.get().withColour(colour.map(LabColour::hex)));
    }

    /** Clears the query, the filter and the colour. */
    public void clear() {
        trail.clear();
        selection.set(ProductFilter.ALL);
        wish(Optional.empty());
        take(null);
    }

    /** @return the same query, filter and ways of showing results, for other listeners; not the last results */
    public SearchState withoutListeners() {
        SearchState same = new SearchState();
        same.results.set(results.get());
        same.selection.set(selection.get());
        same.ranking.set(ranking.get());
        same.order.set(order.get());
        same.reversed.set(reversed.get());
        same.everywhere.set(everywhere.get());
        trail.forEach(same::go);
        return same;
    }

    private void take(@Nullable HistoryEntry next) {
        SearchQuery query = next == null ? SearchQuery.NOTHING : next.sought();
        shown.set(Math.clamp(shown.get(), 0, Math.max(0, query.photos().size() - 1)));
        sought.set(query);
        step.set(next);
    }
}
