package lookalike.ui.compare;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.search.ProductMatch;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.ResultActions;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.TextProbe;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A page of two to four products side by side: pictures, and a line for each column, with differences marked. */
public final class ComparePage {

    /** Width of the headers. */
    private static final double HEADERS = 140;
    /** How much wider they get with large text: the products need room, too. */
    private static final double MOST = 1.5;

    private final Messages words;
    private final Pages pages;
    private final Pictures pictures;
    private final ResultActions actions;
    private final Consumer<URI> browser;

    /**
     * @param actions adds products to favourites and boards
     * @param browser opens a shop's page in the web browser
     */
    public ComparePage(Messages words, Pages pages, Pictures pictures, ResultActions actions, Consumer<URI> browser) {
        this.words = words;
        this.pages = pages;
        this.pictures = pictures;
        this.actions = actions;
        this.browser = browser;
    }

    /** Shows products side by side; the way back leads to where they were chosen. */
    public void show(ProductSelection some) {
        List<ToggleButton> hearts = new ArrayList<>();
        List<Pictures.Request> requests = new ArrayList<>();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare-grid");
        TextProbe probe = new TextProbe();
        ColumnConstraints headers = new ColumnConstraints();
        headers.minWidthProperty()
                .bind(probe.factorProperty().map(text -> HEADERS * Math.min(text.doubleValue(), MOST)));
        headers.maxWidthProperty().bind(headers.minWidthProperty());
        grid.getColumnConstraints().add(headers);
        int column = 1;
        for (ProductSelection.Item item : some.items()) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setPercentWidth(-1);
            width.setPrefWidth(0);
            width.setMinWidth(0);
            width.setFillWidth(true);
            grid.getColumnConstraints().add(width);
            grid.add(product(item, hearts, requests), column++, 0);
        }
        List<ComparedColumn> lines = ComparedColumn.of(some, words);
        CheckBox differences = new CheckBox(words.of("compare.differences"));
        differences.getStyleClass().add("compare-differences");
        differences.setOnAction(_ -> fill(grid, lines, differences.isSelected()));
        fill(grid, lines, false);
        VBox page = new VBox(differences, grid, probe);
        page.getStyleClass().add("compare");
        InvalidationListener loved = _ -> showLoved(some, hearts);
        actions.favourites().addListener(loved);
        showLoved(some, hearts);
        pages.showAbove(words.of("compare.title", some.items().size()), page, () -> {
            actions.favourites().removeListener(loved);
            requests.forEach(Pictures.Request::cancel);
        });
    }

    private Node product(ProductSelection.Item some, List<ToggleButton> hearts, List<Pictures.Request> requests) {
        ProductMatch match = some.match();
        Product product = match.product();
        PictureView picture = new PictureView();
        picture.getStyleClass().add("compare-picture");
        requests.add(pictures.load(some.from(), match.image(), picture::show, _ -> picture.unreadable()));
        Label name = new Label(product.name());
        name.getStyleClass().add("compare-name");
        name.setWrapText(true);
        ToggleButton heart = new ToggleButton(null, new FontIcon(Feather.HEART));
        heart.setOnAction(_ -> actions.toggleFavourite(some.from().catalogue(), product.id()));
        heart.getStyleClass().addAll("button-icon", "small", "compare-heart");
        hearts.add(heart);
        Button board = new Button(null, new FontIcon(Feather.BOOKMARK));
        board.getStyleClass().addAll("button-icon", "small");
        board.setOnAction(_ -> actions.pin(some.from(), match));
        name(board, words.of("compare.board", product.name()));
        FlowPane buttons = new FlowPane(heart, board);
        buttons.getStyleClass().add("compare-buttons");
        product.offer().link().filter(link -> link.getHost() != null).ifPresent(link -> {
            Button shop = new Button(words.of("compare.shop"), new FontIcon(Feather.EXTERNAL_LINK));
            shop.getStyleClass().addAll("small", "compare-shop");
            shop.setOnAction(_ -> browser.accept(link));
            name(shop, words.of("compare.shop.of", product.name(), link.getHost()));
            buttons.getChildren().add(shop);
        });
        VBox side = new VBox(picture, name, buttons);
        side.getStyleClass().add("compare-product");
        return side;
    }

    private static void name(Button button, String text) {
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }

    private void showLoved(ProductSelection some, List<ToggleButton> hearts) {
        for (int i = 0; i < hearts.size(); i++) {
            ProductSelection.Item item = some.items().get(i);
            Product product = item.match().product();
            boolean loved = actions.isFavourite(item.from().catalogue(), product.id());
            hearts.get(i).setSelected(loved);
            String text = words.of(loved ? "compare.unheart" : "compare.heart", product.name());
            hearts.get(i).setAccessibleText(text);
            hearts.get(i).setTooltip(new Tooltip(text));
        }
    }

    /** Shows the lines below the products. */
    private void fill(GridPane grid, List<ComparedColumn> lines, boolean onlyDifferent) {
        grid.getChildren().removeIf(node -> GridPane.getRowIndex(node) > 0);
        int row = 1;
        for (ComparedColumn line : lines) {
            if (onlyDifferent && !line.isDifferent()) {
                continue;
            }
            if (line.isDifferent()) {
                Region mark = new Region();
                mark.getStyleClass().add("compare-different");
                grid.add(mark, 0, row, line.values().size() + 1, 1);
            }
            Label header = new Label(line.header());
            header.getStyleClass().add("compare-header");
            header.setWrapText(true);
            if (line.isDifferent()) {
                header.setGraphic(new Label("≠"));
                header.setAccessibleText(words.of("compare.different", line.header()));
            }
            grid.add(header, 0, row);
            for (int i = 0; i < line.values().size(); i++) {
                Label value = new Label(line.values().get(i).isBlank() ? "–" : line.values().get(i));
                value.getStyleClass().add("compare-value");
                value.setWrapText(true);
                grid.add(value, i + 1, row);
            }
            row++;
        }
    }
}
