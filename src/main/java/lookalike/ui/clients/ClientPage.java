package lookalike.ui.clients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.taste.BodySize;
import lookalike.taste.Budget;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.Purchase;
import lookalike.ui.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of one client: name, sizes, budget, what they like and bought; export, and wholly deleting. */
final class ClientPage {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Messages words;
    private final ClientModel model;
    private final ClientPages pages;
    private final Optional<String> catalogue;
    private ClientProfile client;
    private final VBox purchases = new VBox();

    /** @param catalogue the name of the one that is searched */
    ClientPage(Messages words, ClientModel model, ClientProfile client, ClientPages pages,
            Optional<String> catalogue) {
        this.words = words;
        this.model = model;
        this.client = client;
        this.pages = pages;
        this.catalogue = catalogue;
        purchases.getStyleClass().add("settings-lines");
    }

    Node node() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        row(grid, "client.name", field(client.name(), text -> !text.isBlank(), model::rename), "");
        row(grid, "client.sizes", field(client.sizes().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                text -> sizes(text).isPresent(),
                text -> model.change(now -> now.withSizes(sizes(text).orElse(now.sizes())))), "client.sizes.help");
        row(grid, "client.budget", field(Optional.ofNullable(client.budget()).map(String::valueOf).orElse(""),
                text -> text.isBlank() || Budget.parse(text).isPresent(),
                text -> model.change(now -> now.withBudget(Budget.parse(text).orElse(null)))), "client.budget.help");
        showPurchases();
        int hearts = client.hearts().values().stream().mapToInt(Collection::size).sum();
        VBox page = new VBox(group("client.about", grid),
                group("client.likes", new Label(words.of("client.counts", hearts, client.boards().size()))),
                group("client.purchases", purchases));
        catalogue.ifPresent(name -> page.getChildren().add(group("client.orders", orders(name))));
        page.getChildren().add(group("client.data", data()));
        page.getStyleClass().add("settings");
        return page;
    }

    private Node group(String key, Node content) {
        Label title = new Label(words.of(key));
        title.getStyleClass().add("settings-title");
        VBox group = new VBox(title, content);
        group.getStyleClass().add("settings-group");
        return group;
    }

    private void row(GridPane grid, String key, TextField field, String help) {
        Label label = new Label(words.of(key));
        label.setLabelFor(field);
        label.getStyleClass().add("settings-label");
        field.setAccessibleText(words.of(key));
        field.getStyleClass().add("client-field");
        grid.addRow(grid.getRowCount(), label, field);
        if (!help.isEmpty()) {
            grid.add(help(help), 1, grid.getRowCount());
        }
    }

    private Label help(String key) {
        Label label = new Label(words.of(key));
        label.setWrapText(true);
        label.getStyleClass().add("settings-help");
        return label;
    }

    /** @return a field whose text counts with Enter, and when one leaves it */
    private static TextField field(String text, Predicate<String> isSound, Consumer<String> chosen) {
        TextField field = new TextField(text);
        String[] last = {text};
        Runnable take = () -> {
            String now = field.getText();
            if (isSound.test(now) && !now.equals(last[0])) {
                last[0] = now;
                chosen.accept(now);
            }
        };
        field.textProperty().subscribe(now -> field.pseudoClassStateChanged(WRONG, !isSound.test(now)));
        field.setOnAction(_ -> take.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take.run();
            }
        });
        return field;
    }

    /** @return the sizes in a list; empty if one of them is none */
    private static Optional<List<BodySize>> sizes(String text) {
        List<BodySize> sizes = new ArrayList<>();
        for (String part : Arrays.stream(text.split("[,;]")).filter(each -> !each.isBlank()).toList()) {
            Optional<BodySize> size = BodySize.parse(part);
            if (size.isEmpty()) {
                return Optional.empty();
            }
            sizes.add(size.get());
        }
        return Optional.of(sizes);
    }

    private void showPurchases() {
        List<Node> lines = new ArrayList<>();
        for (Purchase purchase : client.purchases().reversed()) {
            Button remove = new Button(null, new FontIcon(Feather.X));
            remove.getStyleClass().addAll("flat", "button-icon", "small");
            remove.setAccessibleText(words.of("client.purchase.remove", purchase.name()));
            remove.setOnAction(_ -> remove(purchase));
            HBox line =
                    new HBox(new Label(words.of(purchase.date().isEmpty() ? "client.purchase" : "client.purchase.on",
                            purchase.name(), purchase.catalogue(), purchase.date())), remove);
            line.getStyleClass().add("client-purchase");
            lines.add(line);
        }
        purchases.getChildren().setAll(lines.isEmpty() ? List.of(help("client.purchases.none")) : lines);
    }

    private void remove(Purchase purchase) {
        client = client.withPurchases(client.purchases().stream().filter(other -> !other.equals(purchase)).toList());
        model.change(now -> now.withPurchases(
                now.purchases().stream().filter(other -> !other.equals(purchase)).toList()));
        showPurchases();
    }

    private Node orders(String name) {
        Button add = new Button(words.of("client.orders.import", name));
        add.setOnAction(_ -> pages.importOrders(name));
        VBox box = new VBox(help("client.orders.help"), add);
        box.getStyleClass().add("settings-lines");
        return box;
    }

    private Node data() {
        Button export = new Button(words.of("client.export"));
        export.setOnAction(_ -> pages.export(client));
        Button remove = new Button(words.of("client.remove"));
        remove.getStyleClass().add("danger");
        boolean[] asked = {false};
        remove.setOnAction(_ -> {
            if (asked[0]) {
                pages.remove();
            } else {
                // The second click removes: the button itself asks for confirmation, instead of a dialog.
                asked[0] = true;
                remove.setText(words.of("client.remove.sure", client.name()));
            }
        });
        VBox box = new VBox(export, help("client.remove.cost"), remove);
        box.getStyleClass().add("settings-lines");
        return box;
    }
}
