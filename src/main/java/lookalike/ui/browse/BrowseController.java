package lookalike.ui.browse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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
import lookalike.ui.search.ResultActions;
import lookalike.ui.search.ResultDetails;
import lookalike.ui.search.SearchState;
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
    private final Pictures pictures;
    private final Executor background;
    private final SearchState state;
    private final FilterController filters;
    private final ResultDetails details;
    private final ResultActions actions;
    private final LargeView large;
    private final BrowseActions tileActions;

    private final OpenListing listing;
    private @Nullable ListedProducts products;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private BrowseGrid tiles;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private BrowsePosition position;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private OrderMenu orderMenu;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private BrowseMessage instead;

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
        this.listing = new OpenListing(catalogues, background, () -> state.selection().get(), this::use, this::show,
                this::fail, pictures::forget);
        this.pictures = pictures;
        this.background = background;
        this.state = state;
        this.filters = filters;
        this.details = details;
        this.actions = actions;
        this.large = new LargeView(words, pictures);
        this.tileActions = new BrowseActions(words, problems, notices, model, background, state, actions, large);
    }

    @FXML
    private void initialize() {
        tiles = new BrowseGrid(grid, pictures, words, place -> position.look(place), this::act, actions,
                this::products);
        position = new BrowsePosition(listing, tiles, details);
        orderMenu = new OrderMenu(words, orders, this::list);
        filters.showFiltersOnly();
        HBox.setHgrow(filters.node(), Priority.ALWAYS);
        bar.getChildren().addFirst(filters.node());
        above.getChildren().add(above.getChildren().indexOf(head) + 1,
                new SelectionBar(words, tiles.selection().places(), tiles.selection(), head).node());
        root.getChildren().addAll(details.node(), large.node());
        messageAction.setOnAction(_ -> actions.clearFilters());
        instead = new BrowseMessage(words, message, messageTitle, messageText, messageAction);
        instead.hide();
        state.selection().subscribe(_ -> list());
        state.step().subscribe(_ -> leave());
        model.current().subscribe(this::renew);
    }

    /** A product is searched with from now on, also by the details' buttons. */
    private void leave() {
        if (!listing.name().isEmpty()) {
            pages.close();
        }
    }

    /** Shows the catalogue that is searched, or else the one that is being got ready. */
    public void open() {
        model.named(name -> name.ifPresentOrElse(this::open, () -> notices.say(words.of("browse.none"))));
    }

    private void open(String name) {
        pages.showWhole(words.of("browse.title", name), root, this::closed);
        tiles.await();
        read(name, 0);
    }

    /** @return whether the page is shown, and no other over it */
    public boolean isShown() {
        return root.getScene() != null;
    }

    /** @return the name of the catalogue that is shown; empty if none is */
    public Optional<String> catalogue() {
        return listing.listing().map(CatalogueListing::catalogue);
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
        position.awaitNothing();
        details.close();
        large.close();
        filters.use(null);
        forget();
        listing.close();
    }

    private void forget() {
        if (products != null) {
            products.stop();
            products = null;
        }
    }

    /** Another catalogue is searched, or it was read again in the background. */
    private void renew(@Nullable CatalogueSearch search) {
        if (listing.name().isEmpty() || search == null) {
            return;
        }
        if (search.catalogue().equals(listing.name())) {
            read(listing.name(), Math.max(0, tiles.focused()));
        } else if (isShown()) {
            open(search.catalogue());
        }
    }

    /** @param place of the product to look at then, from 0 */
    private void read(String name, int place) {
        position.awaitNothing();
        listing.open(name, place);
    }

    private void use(CatalogueListing opened) {
        forget();
        filters.use(opened);
        details.renew(opened);
    }

    private void list() {
        position.awaitNothing();
        listing.list();
    }

    private void list(ListingOrder order) {
        position.awaitNothing();
        listing.list(order);
    }

    private void show(OpenListing.Listed listed) {
        CatalogueListing from = listed.from();
        BitSet again = new BitSet();
        if (products != null) {
            again = products.places(tiles.selection().places().places(), listed.items());
            products.stop();
        }
        ListedProducts next = new ListedProducts(from, listed.items(), background, this::loaded, this::fail);
        products = next;
        boolean isEmpty = listed.items().length == 0;
        if (isEmpty) {
            instead.filtered();
        } else {
            instead.hide();
        }
        count.setText(next.size() == from.size() ? words.of("browse.count", next.size())
                : words.of("search.count", next.size(), from.size()));
        orderMenu.show(listed.orders(), listed.order());
        tiles.show(next, again);
        position.focusOnceRead(Math.min(listed.place(), next.size() - 1));
    }

    /** @return whether the user does nothing that a focus elsewhere would disturb: writing, or choosing a filter */
    private boolean isIdle() {
        Node owner = root.getScene().getFocusOwner();
        return owner == null || owner.getStyleClass().contains("page-back")
                || owner.getStyleClass().contains("grid-cell");
    }

    private void loaded() {
        tiles.refresh();
        position.read(isShown() && isIdle());
    }

    private void fail(Throwable problem) {
        if (problem instanceof CancellationException) {
            return;
        }
        instead.failed(problems.sentence(problem), !state.selection().get().isAll());
        count.setText("");
        tiles.show(List.of(), new BitSet());
    }

    private void act(TileAction action, ProductMatch match) {
        listing.listing().ifPresent(from -> tileActions.act(action, match, from));
    }

    private void products(int[] places, Consumer<ProductSelection> then) {
        ListedProducts listed = products;
        if (listed != null) {
            List<Integer> items = Arrays.stream(places).map(listed::item).boxed().toList();
            listing.listing().ifPresent(from -> tileActions.read(from, items, then));
        }
    }

    @Override
    public void showDetails() {
        position.look(Math.max(0, tiles.focused()));
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
