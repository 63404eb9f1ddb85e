package lookalike.ui.clients;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.service.PictureSource;
import lookalike.service.taste.OrderService;
import lookalike.service.taste.RelatedProduct;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.Purchase;
import lookalike.ui.details.DetailPart;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.QueryRefinement;
import lookalike.ui.search.ResultDetails.Seen;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * In the details of a result: a button with which it becomes a purchase of the current client, and what customers
 * bought together with it, where orders are known. Opening details is noted in the client's profile.
 */
public final class ClientDetails implements DetailPart {

    private static final int MOST = 4;

    private final Messages words;
    private final Pictures pictures;
    private final ClientModel model;
    private final OrderService orders;
    private final QueryRefinement refinement;
    private final VBox root = new VBox();
    private final Button bought = new Button(null, new FontIcon(Feather.SHOPPING_BAG));
    private final VBox together = new VBox();
    private final FlowPane products = new FlowPane();
    private final List<Pictures.Request> requests = new ArrayList<>();
    private @Nullable Seen seen;

    public ClientDetails(Messages words, Pictures pictures, ClientModel model, OrderService orders,
            QueryRefinement refinement) {
        this.words = words;
        this.pictures = pictures;
        this.model = model;
        this.orders = orders;
        this.refinement = refinement;
        Label title = new Label(words.of("together.title"));
        title.getStyleClass().add("details-part-title");
        products.getStyleClass().add("together-products");
        together.getStyleClass().add("together");
        together.getChildren().setAll(title, products);
        bought.getStyleClass().add("small");
        bought.setMnemonicParsing(false);
        bought.setOnAction(_ -> buy());
        root.getStyleClass().add("client-details");
        root.getChildren().setAll(bought, together);
        model.current().subscribe(this::showClient);
        Visibility.set(together, false);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Seen looked) {
        seen = looked;
        String catalogue = looked.search().catalogue();
        String product = looked.match().product().id();
        showClient(model.current().get());
        model.note(now -> now.withView(catalogue, product));
        requests.forEach(Pictures.Request::cancel);
        requests.clear();
        Visibility.set(together, false);
        model.run(() -> orders.exist(catalogue) ? orders.together(catalogue, product, MOST) : List.<RelatedProduct>of(),
                found -> {
                    if (seen == looked) {
                        showTogether(looked.search(), found);
                    }
                });
    }

    private void showTogether(PictureSource source, List<RelatedProduct> found) {
        products.getChildren().setAll(found.stream().map(each -> tile(source, each)).toList());
        Visibility.set(together, !found.isEmpty());
    }

    private Node tile(PictureSource source, RelatedProduct related) {
        Product product = related.product();
        PictureView picture = new PictureView();
        picture.getStyleClass().add("details-small-picture");
        requests.add(pictures.load(source, product.image(), picture::show, _ -> picture.unreadable()));
        Button button = new Button(null, picture);
        button.getStyleClass().addAll("flat", "together-button");
        String told = words.of("together.product", product.name(), related.customers());
        button.setAccessibleText(told);
        button.setTooltip(new Tooltip(told));
        button.setOnAction(_ -> refinement.like(product));
        return button;
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
