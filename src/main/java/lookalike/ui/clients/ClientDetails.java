package lookalike.ui.clients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.service.taste.OrderService;
import lookalike.service.taste.RelatedProduct;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.Purchase;
import lookalike.ui.details.DetailPart;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.ResultDetails.Seen;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * In the details of a result: a button with which it becomes a purchase of the current client, and, where orders are
 * known, what customers bought together with it and what they bought who like the same as the client. Opening details
 * is noted in the client's profile.
 */
public final class ClientDetails implements DetailPart {

    private final Messages words;
    private final ClientModel model;
    private final OrderService orders;
    private final VBox root = new VBox();
    private final Button bought = new Button(null, new FontIcon(Feather.SHOPPING_BAG));
    private final RelatedRow together;
    private final RelatedRow recommended;
    private @Nullable Seen seen;

    public ClientDetails(Messages words, Pictures pictures, ClientModel model, OrderService orders) {
        this.words = words;
        this.model = model;
        this.orders = orders;
        this.together = new RelatedRow(words, pictures);
        this.recommended = new RelatedRow(words, pictures);
        bought.getStyleClass().add("small");
        bought.setMnemonicParsing(false);
        bought.setOnAction(_ -> buy());
        root.getStyleClass().add("client-details");
        root.getChildren().setAll(bought, together.node(), recommended.node());
        model.current().subscribe(this::showClient);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Seen looked, Consumer<Product> open) {
        seen = looked;
        String catalogue = looked.search().catalogue();
        Product product = looked.match().product();
        Optional<ClientProfile> client = model.current().get();
        showClient(client);
        model.note(now -> now.withView(catalogue, product.id()));
        together.hide();
        recommended.hide();
        model.run(() -> related(catalogue, product.id(), client), found -> {
            if (seen == looked) {
                together.show(words.of("together.title"), looked.search(), found.together(), open);
                recommended.show(client.map(known -> words.of("together.client", known.name())).orElse(""),
                        looked.search(), found.recommended(), open);
            }
        });
    }

    /** What goes with a product, and with a client. */
    private record RelatedProducts(List<RelatedProduct> together, List<RelatedProduct> recommended) {}

    private RelatedProducts related(String catalogue, String product, Optional<ClientProfile> client)
            throws LookalikeException {
        if (!orders.exist(catalogue)) {
            return new RelatedProducts(List.of(), List.of());
        }
        return new RelatedProducts(orders.together(catalogue, product, RelatedRow.MOST), client.isEmpty() ? List.of()
                : orders.recommended(catalogue, client.get(), RelatedRow.MOST));
    }

    private void showClient(Optional<ClientProfile> client) {
        Visibility.set(bought, client.isPresent() && seen != null);
        if (client.isPresent() && seen != null) {
            String catalogue = seen.search().catalogue();
            String product = seen.match().product().id();
            boolean isBought = client.get().purchases().stream()
                    .anyMatch(each -> each.catalogue().equals(catalogue) && each.id().equals(product));
            bought.setText(words.of(isBought ? "client.bought" : "client.buy", client.get().name()));
            bought.setDisable(isBought);
        }
    }

    private void buy() {
        if (seen != null) {
            Product product = seen.match().product();
            Purchase purchase = new Purchase(seen.search().catalogue(), product.id(), product.name(),
                    LocalDate.now(ZoneId.systemDefault()).toString());
            model.change(now -> now.with(purchase));
        }
    }
}
