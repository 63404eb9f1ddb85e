package lookalike.ui.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import lookalike.search.listing.ListingOrder;
import lookalike.ui.text.Messages;

/**
 * The menu of the orders that products can be listed in.
 *
 * @param button that opens it
 * @param chosen told the order that the user chooses
 */
record OrderMenu(Messages words, MenuButton button, Consumer<ListingOrder> chosen) {

    /**
     * @param orders to choose from
     * @param order that products are in now
     */
    void show(List<ListingOrder> orders, ListingOrder order) {
        button.getItems().setAll(orders.stream().map(each -> item(each, each == order)).toList());
        button.setText(name(order));
        button.setAccessibleText(words.of("browse.order", name(order)));
    }

    private MenuItem item(ListingOrder order, boolean isNow) {
        RadioMenuItem item = new RadioMenuItem(name(order));
        item.setSelected(isNow);
        item.setOnAction(_ -> chosen.accept(order));
        return item;
    }

    private String name(ListingOrder order) {
        return words.of("browse.order." + order.name().toLowerCase(Locale.ROOT));
    }
}
