package lookalike.ui.details;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.search.ProductMatch;
import lookalike.ui.search.ResultDetails.Seen;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** What is written of a product above its attributes; what is not known takes no room. */
final class ProductText {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Messages words;
    private final Labels labels;
    private final VBox shopPane;
    private Optional<URI> shop = Optional.empty();

    /** Labels to fill. */
    record Labels(Label name, Label price, Label likeness, Label rating, Label description, Label twins, Label host) {}

    /** @param shopPane shown for a product that has a page in a shop */
    ProductText(Messages words, Labels labels, VBox shopPane) {
        this.words = words;
        this.labels = labels;
        this.shopPane = shopPane;
    }

    void show(Seen seen) {
        ProductMatch match = seen.match();
        Product product = match.product();
        labels.name.setText(product.name());
        text(labels.price, words.price(product.offer()));
        labels.likeness.setText(match.isCompared() ? words.of(seen.label().key()) : "");
        text(labels.rating, rating(product.ratings()));
        text(labels.description, product.description());
        text(labels.twins, match.twins().isEmpty() ? ""
                : words.of("details.twins", match.twins().size(), String.join(", ", match.twins())));
        shop = product.offer().link().filter(ProductText::isPage);
        Visibility.set(shopPane, shop.isPresent());
        labels.host.setText(shop.map(URI::getHost).orElse(""));
    }

    /** @return the product's page in a shop */
    Optional<URI> shop() {
        return shop;
    }

    private String rating(Ratings ratings) {
        if (ratings.rating().isEmpty()) {
            return "";
        }
        double value = ratings.rating().getAsDouble();
        return ratings.reviews().isPresent()
                ? words.of("details.rating.reviews", value, ratings.reviews().getAsLong())
                : words.of("details.rating", value);
    }

    private static boolean isPage(URI uri) {
        return uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null;
    }

    private static void text(Label label, String text) {
        label.setText(text);
        Visibility.set(label, !text.isBlank());
    }
}
