package lookalike.ui.details;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.QueryRefinement;
import lookalike.ui.search.ResultActions;
import lookalike.ui.search.ResultDetails;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Motion;
import lookalike.ui.theme.TextProbe;
import lookalike.ui.theme.Visibility;

/** Shows one result enlarged, with its details. */
public final class DetailsController implements ResultDetails {

    /** Pixels; large text needs more from a quarter larger than usual on. */
    private static final double WIDTH = 420;
    private static final double WIDTH_OF_TEXT = 336;
    /** How far an arrow key scrolls, as a fraction of the whole height. */
    private static final double SCROLL = 0.2;

    private final Messages words;
    private final Pictures pictures;
    private final Consumer<URI> browser;
    private final ProblemMessages problems;
    private final Executor background;
    private final QueryRefinement refinement;
    private final ResultActions actions;
    private final List<DetailPart> parts;
    @SuppressWarnings("NullAway.Init") // set by show(), before any button can be pressed
    private Seen seen;
    /** False as soon as the view begins to close: it can be seen a moment longer. */
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper width = new ReadOnlyDoubleWrapper(WIDTH);
    private IntConsumer step = _ -> {};
    private Runnable closed = () -> {};
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private ExplanationView explanation;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private AttributeTable attributeTable;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private ProductText text;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private ScoreBars scoreBars;
    @SuppressWarnings("NullAway.Init") // set by initialize()
    private ProductPictures productPictures;

    @FXML
    private VBox root;
    @FXML
    private ScrollPane scroll;
    @FXML
    private PictureView photo;
    @FXML
    private PictureView picture;
    @FXML
    private FlowPane stripPane;
    @FXML
    private Label name;
    @FXML
    private Label price;
    @FXML
    private Label likeness;
    @FXML
    private Label rating;
    @FXML
    private VBox shopPane;
    @FXML
    private Label host;
    @FXML
    private Label description;
    @FXML
    private GridPane attributes;
    @FXML
    private Label twins;
    @FXML
    private VBox partsPane;
    @FXML
    private Button closeButton;
    @FXML
    private VBox photoSide;
    @FXML
    private ToggleButton why;
    @FXML
    private Label whyText;
    @FXML
    private VBox score;
    @FXML
    private ToggleButton heart;

    /**
     * @param browser opens a shop's page in the web browser
     * @param actions adds results to favourites and boards
     * @param parts shown above the attributes
     */
    public DetailsController(Messages words, ProblemMessages problems, Pictures pictures, Executor background,
            Consumer<URI> browser, SearchState state, ResultActions actions, List<DetailPart> parts) {
        this.words = words;
        this.problems = problems;
        this.pictures = pictures;
        this.background = background;
        this.browser = browser;
        this.refinement = new QueryRefinement(words, state, actions.selection());
        this.actions = actions;
        this.parts = List.copyOf(parts);
    }

    @FXML
    private void initialize() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        TextProbe probe = new TextProbe();
        root.getChildren().add(probe);
        width.bind(probe.factorProperty().map(text -> Math.max(WIDTH, WIDTH_OF_TEXT * text.doubleValue())));
        root.minWidthProperty().bind(width);
        root.maxWidthProperty().bind(width);
        actions.favourites().addListener(_ -> showFavourite());
        explanation = new ExplanationView(words, problems, background, photo, picture, whyText);
        text = new ProductText(words,
                new ProductText.Labels(name, price, likeness, rating, description, twins, host), shopPane);
        attributeTable = new AttributeTable(words, attributes);
        scoreBars = new ScoreBars(words, score);
        productPictures = new ProductPictures(words, pictures, background, picture, stripPane, this::explain);
        partsPane.getChildren().setAll(parts.stream().map(DetailPart::node).toList());
        partsPane.getChildren().addFirst(productPictures.palette());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ReadOnlyDoubleProperty width() {
        return width.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    @Override
    public void show(Seen looked, IntConsumer stepping, Runnable whenClosed) {
        step = stepping;
        closed = whenClosed;
        seen = looked;
        boolean hadFocus = hasFocus();
        fill(looked);
        showFavourite();
        explain();
        scroll.setVvalue(0);
        if (!open.get()) {
            open.set(true);
            root.setVisible(true);
            Motion.slideIn(root, width.get());
        } else if (hadFocus && !hasFocus()) {
            // What had it belonged to the product before.
            focus();
        }
    }

    @Override
    public void focus() {
        closeButton.requestFocus();
    }

    private boolean hasFocus() {
        return root.isFocusWithin();
    }

    @Override
    public void renew(CatalogueContents search) {
        if (open.get()) {
            seen = seen.in(search);
            fill(seen);
            explain();
        }
    }

    @Override
    public boolean close() {
        if (!open.get()) {
            return false;
        }
        open.set(false);
        productPictures.stop();
        explanation.stop();
        Motion.slideOut(root, width.get(), () -> root.setVisible(false));
        closed.run();
        return true;
    }

    @FXML
    private void closeClicked() {
        close();
    }

    @FXML
    private void heart() {
        actions.toggleFavourite(seen.search().catalogue(), seen.match().product().id());
    }

    private void showFavourite() {
        if (seen != null) {
            boolean loved = actions.isFavourite(seen.search().catalogue(), seen.match().product().id());
            heart.setSelected(loved);
            heart.setAccessibleText(words.of(loved ? "tile.unheart" : "tile.heart"));
        }
    }

    @FXML
    private void pin() {
        actions.pin(seen.search(), seen.match());
    }

    @FXML
    private void more() {
        refinement.more(seen.match().product());
    }

    @FXML
    private void less() {
        refinement.less(seen.match().product());
    }

    @FXML
    private void likeThis() {
        refinement.like(seen.search(), seen.match());
    }

    /** Shows or hides which parts of the two pictures made them similar. */
    @FXML
    private void explain() {
        Visibility.set(why, seen.query() != null);
        if (seen.query() != null && why.isSelected()) {
            explanation.show(seen, productPictures.shown());
        } else {
            explanation.clear();
        }
    }

    @FXML
    private void openShop() {
        text.shop().ifPresent(browser);
    }

    /** Left and right go to another result, up and down scroll this one, wherever the focus is. */
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case RIGHT -> step.accept(1);
            case LEFT -> step.accept(-1);
            case DOWN -> scroll.setVvalue(scroll.getVvalue() + SCROLL);
            case UP -> scroll.setVvalue(scroll.getVvalue() - SCROLL);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void fill(Seen looked) {
        ProductMatch match = looked.match();
        Product product = match.product();
        var asked = looked.query();
        Visibility.set(photoSide, asked != null);
        if (asked != null) {
            photo.show(asked);
        }
        productPictures.show(looked.search(), product, match.image());
        text.show(looked);
        scoreBars.show(match);
        attributeTable.show(product, looked.search().roles());
        parts.forEach(part -> part.show(looked, this::open));
    }

    /** Shows a product that is no result, for the same photo. */
    private void open(Product product) {
        show(new Seen(new ProductMatch(1, product, Double.NaN, List.of()), seen.label(), seen.search(), seen.query(),
                seen.photo(), seen.method()), step, closed);
    }
}
