package lookalike.ui.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.LookalikeException;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.listing.ListingOrder;
import lookalike.service.CatalogueListing;
import lookalike.service.CatalogueSearch;
import lookalike.service.CatalogueService;
import lookalike.ui.filters.FilterController;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.search.LargeView;
import lookalike.ui.search.ProductScreen;
import lookalike.ui.search.QueryRefinement;
import lookalike.ui.search.ResultActions;
import lookalike.ui.search.ResultDetails;
import lookalike.ui.search.SearchState;
import lookalike.ui.search.SimilarityLabel;
import lookalike.ui.search.TileAction;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.selection.SelectionBar;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/** The page of all products of a catalogue: filtered as results are, in an order of its own. */
public final class BrowseController implements ProductScreen {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final Pages pages;
    private final CatalogueModel model;
    private final CatalogueService catalogues;
    private final Pictures pictures;
    private final Executor background;
    private final SearchState state;
    private final FilterController filters;
    private final ResultDetails details;
    private final ResultActions actions;
    private final QueryRefinement refinement;
    private final LargeView large;

    private String wanted = "";
    private ListingOrder order = ListingOrder.CATALOGUE;
    private @Nullable CatalogueListing listing;
    private @Nullable ListedProducts products;
    private @Nullable Task<?> running;
    private int seen;
    /** The place of a product whose details are shown once it is read, or -1. */
    private int awaited = -1;
    /** The place that gets the focus once its products are read, or -1. */
    private int looked = -1;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private BrowseGrid tiles;

    @FXML
    private StackPane root;
    @FXML
    private VBox above;
    @FXML
    private HBox bar;
    @FXML
    private HBox head;
    @FXML
    private MenuButton orders;
    @FXML
    private Label count;
    @FXML
    private ScrollPane grid;
    @FXML
    private VBox message;
    @FXML
    private Label messageTitle;
    @FXML
    private Label messageText;
    @FXML
    private Button messageAction;

    /**
     * @param filters for this page alone
     * @param details for this page alone
     * @param actions adds products to favourites and boards
     */
    public BrowseController(Messages words, ProblemMessages problems, Notices notices, Pages pages,
            CatalogueModel model, CatalogueService catalogues, Pictures pictures, Executor background,
            SearchState state, FilterController filters, ResultDetails details, ResultActions actions) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.pages = pages;
        this.model = model;
        this.catalogues = catalogues;
        this.pictures = pictures;
        this.background = background;
        this.state = state;
        this.filters = filters;
        this.details = details;
        this.actions = actions;
        this.refinement = new QueryRefinement(words, state);
        this.large = new LargeView(words, pictures);
    }

    @FXML
    private void initialize() {
        tiles = new BrowseGrid(grid, pictures, words, this::look, this::act, actions, this::products);
        filters.showFiltersOnly();
        HBox.setHgrow(filters.node(), Priority.ALWAYS);
        bar.getChildren().addFirst(filters.node());
        above.getChildren().add(above.getChildren().indexOf(head) + 1,
                new SelectionBar(words, tiles.selection().places(), tiles.selection(), head).node());
        root.getChildren().addAll(details.node(), large.node());
        messageAction.setOnAction(_ -> actions.clearFilters());
        message.setVisible(false);
        state.selection().subscribe(_ -> list());
        state.step().subscribe(_ -> leave());
        model.current().subscribe(this::renew);
    }

    /** A product is searched with from now on, also by the details' buttons. */
    private void leave() {
        if (!wanted.isEmpty()) {
            pages.close();
        }
    }

    /** Shows the catalogue that is searched, or else the one that is being got ready. */
    public void open() {
        model.named(name -> name.ifPresentOrElse(this::open, () -> notices.say(words.of("browse.none"))));
    }

    private void open(String name) {
        pages.showWhole(words.of("browse.title", name), root, this::closed);
        wanted = name;
        tiles.await();
        read(0);
    }

    /** @return whether the page is shown, and no other over it */
    public boolean isShown() {
        return root.getScene() != null;
    }

    /** @return the name of the catalogue that is shown; empty if none is */
    public Optional<String> catalogue() {
        return Optional.ofNullable(listing).map(CatalogueListing::catalogue);
    }

    /** Opens the popover for filters, or closes it. */
    public void toggleFilters() {
        filters.toggle();
    }

    /** Closes what is open, for the window's end. */
    public void stop() {
        closed();
    }

    private void closed() {
        wanted = "";
        cancel();
        details.close();
        large.close();
        filters.use(null);
        release();
    }

    private void cancel() {
        awaited = -1;
        if (running != null) {
            running.cancel(false);
        }
    }

    private void release() {
        CatalogueListing last = listing;
        listing = null;
        if (products != null) {
            products.stop();
            products = null;
        }
        if (last != null) {
            pictures.forget(last);
            // Closing waits for what is being read.
            background.execute(last::close);
        }
    }

    /** Another catalogue is searched, or it was read again in the background. */
    private void renew(@Nullable CatalogueSearch search) {
        if (wanted.isEmpty() || search == null) {
            return;
        }
        if (search.catalogue().equals(wanted)) {
            read(Math.max(0, tiles.focused()));
        } else if (isShown()) {
            open(search.catalogue());
        }
    }

    /** @param place of the product to look at then, from 0 */
    private void read(int place) {
        String name = wanted;
        cancel();
        Task<CatalogueListing> task = new Task<>() {
            @Override
            protected CatalogueListing call() throws LookalikeException {
                return catalogues.browse(name);
            }
        };
        task.setOnSucceeded(_ -> {
            if (name.equals(wanted)) {
                use(task.getValue(), place);
            } else {
                background.execute(task.getValue()::close);
            }
        });
        task.setOnFailed(_ -> fail(task.getException()));
        background.execute(task);
    }

    private void use(CatalogueListing opened, int place) {
        release();
        listing = opened;
        filters.use(opened);
        details.renew(opened);
        list(opened, place);
    }

    /** What is shown of a catalogue. */
    private record Listed(int[] items, List<ListingOrder> orders) {}

    private void list() {
        if (listing != null) {
            list(listing, 0);
        }
    }

    private void list(CatalogueListing from, int place) {
        cancel();
        ProductFilter filter = state.selection().get();
        ListingOrder by = order;
        Task<Listed> task = new Task<>() {
            @Override
            protected Listed call() throws LookalikeException {
                List<ListingOrder> known = from.orders();
                return new Listed(from.items(filter, known.contains(by) ? by : ListingOrder.CATALOGUE), known);
            }
        };
        task.setOnSucceeded(_ -> show(from, task.getValue(), place));
        task.setOnFailed(_ -> fail(task.getException()));
        running = task;
        background.execute(task);
    }

    private void show(CatalogueListing from, Listed listed, int place) {
        BitSet again = new BitSet();
        if (products != null) {
            again = products.places(tiles.selection().places().places(), listed.items());
            products.stop();
        }
        ListedProducts next = new ListedProducts(from, listed.items(), background, this::loaded, this::fail);
        products = next;
        boolean isEmpty = listed.items().length == 0;
        message.setVisible(isEmpty);
        if (isEmpty) {
            messageTitle.setText(words.of("search.filtered.title"));
            messageText.setText(words.of("search.filtered.text"));
            messageAction.setText(words.of("filters.clear"));
            messageAction.setVisible(true);
        }
        count.setText(next.size() == from.size() ? words.of("browse.count", next.size())
                : words.of("search.count", next.size(), from.size()));
        showOrders(listed.orders());
        tiles.show(next, from.catalogue(), again);
        looked = Math.min(place, next.size() - 1);
    }

    /** @return whether the user does nothing that a focus elsewhere would disturb: writing, or choosing a filter */
    private boolean isIdle() {
        Node owner = root.getScene().getFocusOwner();
        return owner == null || owner.getStyleClass().contains("page-back")
                || owner.getStyleClass().contains("grid-cell");
    }

    private void showOrders(List<ListingOrder> known) {
        ListingOrder shown = known.contains(order) ? order : ListingOrder.CATALOGUE;
        List<MenuItem> items = new ArrayList<>();
        for (ListingOrder each : known) {
            RadioMenuItem item = new RadioMenuItem(words.of(key(each)));
            item.setSelected(each == shown);
            item.setOnAction(_ -> {
                order = each;
                list();
            });
            items.add(item);
        }
        orders.getItems().setAll(items);
        orders.setText(words.of(key(shown)));
        orders.setAccessibleText(words.of("browse.order", words.of(key(shown))));
    }

    private static String key(ListingOrder order) {
        return "browse.order." + order.name().toLowerCase(Locale.ROOT);
    }

    private void loaded() {
        tiles.refresh();
        // Not before, as a page that has not been laid out has no tiles.
        if (looked >= 0 && isShown() && !details.node().isVisible() && isIdle()) {
            tiles.focus(looked);
        }
        looked = -1;
        if (awaited >= 0) {
            look(awaited);
        }
    }

    private void fail(Throwable problem) {
        if (problem instanceof CancellationException) {
            return;
        }
        message.setVisible(true);
        messageTitle.setText(words.of("browse.failed"));
        messageText.setText(problems.sentence(problem));
        messageAction.setText(words.of("filters.clear"));
        messageAction.setVisible(!state.selection().get().isAll());
        count.setText("");
        tiles.show(List.of(), wanted, new BitSet());
    }

    private void look(int place) {
        CatalogueListing from = listing;
        if (from == null || products == null || place < 0 || place >= products.size()) {
            return;
        }
        Optional<ProductMatch> match = tiles.product(place);
        awaited = match.isPresent() ? -1 : place;
        match.ifPresent(found -> {
            seen = place;
            boolean wasOpen = details.open().get();
            details.show(new ResultDetails.Seen(found, SimilarityLabel.NONE, from, null, null, RankingMethod.RAW),
                    step -> look(seen + step), () -> tiles.focus(seen));
            if (!wasOpen) {
                details.focus();
            }
        });
    }

    private void act(TileAction action, ProductMatch match) {
        CatalogueListing from = listing;
        if (from == null) {
            return;
        }
        switch (action) {
            case LARGE -> large.show(match, from, null);
            case LIKE_THIS -> search(from, () -> refinement.like(match.product()));
            case MORE -> search(from, () -> refinement.more(match.product()));
            case LESS -> search(from, () -> refinement.less(match.product()));
            case BOARD -> actions.pin(from, match);
            case HEART -> actions.toggleFavourite(from.catalogue(), match.product().id());
        }
    }

    /** Reads products that are selected, though some of their tiles are not read. */
    private void products(int[] places, Consumer<ProductSelection> then) {
        CatalogueListing from = listing;
        ListedProducts listed = products;
        if (from == null || listed == null) {
            return;
        }
        List<Integer> items = Arrays.stream(places).map(listed::item).boxed().toList();
        Task<ProductSelection> task = new Task<>() {
            @Override
            protected ProductSelection call() throws LookalikeException {
                return ListedProducts.selection(from, items);
            }
        };
        task.setOnSucceeded(_ -> then.accept(task.getValue()));
        task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
        background.execute(task);
    }

    /** Changes the query, which leads to the results, if the catalogue can be searched already. */
    private void search(CatalogueListing from, Runnable change) {
        CatalogueSearch search = model.current().get();
        if (search == null || !search.catalogue().equals(from.catalogue())) {
            notices.say(words.of("browse.unindexed", from.catalogue()));
            return;
        }
        change.run();
    }

    @Override
    public void showDetails() {
        look(Math.max(0, tiles.focused()));
    }

    @Override
    public void likeResult(int place) {
        tiles.product(place).ifPresent(match -> act(TileAction.LIKE_THIS, match));
    }

    @Override
    public void pin(int place) {
        tiles.selection().pin(place);
    }

    @Override
    public boolean escape() {
        return large.close() || details.close() || tiles.selection().clear();
    }
}
