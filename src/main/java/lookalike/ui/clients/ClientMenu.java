package lookalike.ui.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The header's menu of whom results are for. */
public final class ClientMenu {

    private static final double WIDEST = 180;

    private final Messages words;
    private final ClientModel model;
    private final ClientPages pages;
    private final MenuButton menu = new MenuButton();

    public ClientMenu(Messages words, ClientModel model, ClientPages pages) {
        this.words = words;
        this.model = model;
        this.pages = pages;
        menu.getStyleClass().addAll("flat", "client-menu");
        menu.setGraphic(new FontIcon(Feather.USER));
        menu.setMaxWidth(WIDEST);
        menu.setMnemonicParsing(false);
        menu.setTooltip(new Tooltip(words.of("clients.menu.help")));
        menu.setOnShowing(_ -> model.load());
        model.all().addListener((ListChangeListener<ClientProfile>) _ -> fill());
        model.current().subscribe(_ -> fill());
    }

    /** @return the button */
    public Node node() {
        return menu;
    }

    /** Opens the menu. */
    public void show() {
        menu.show();
    }

    private void fill() {
        Optional<ClientProfile> current = model.current().get();
        String name = current.map(ClientProfile::name).orElseGet(() -> words.of("clients.none"));
        menu.setText(name);
        menu.setAccessibleText(words.of("clients.menu") + ": " + name);
        List<MenuItem> items = new ArrayList<>();
        items.add(choice(words.of("clients.none"), current.isEmpty(), model::chooseNobody));
        for (ClientProfile client : model.all()) {
            items.add(choice(client.name(), current.filter(now -> now.id().equals(client.id())).isPresent(),
                    () -> model.choose(client.id())));
        }
        items.add(new SeparatorMenuItem());
        if (current.isPresent()) {
            items.add(item("clients.page", Feather.USER, pages::show));
        }
        items.add(item("clients.new", Feather.USER_PLUS, pages::showNew));
        items.add(item("clients.import", Feather.UPLOAD, pages::importClient));
        menu.getItems().setAll(items);
    }

    private static MenuItem choice(String name, boolean isCurrent, Runnable chosen) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(isCurrent);
        item.setOnAction(_ -> chosen.run());
        return item;
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(words.of(key), new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
