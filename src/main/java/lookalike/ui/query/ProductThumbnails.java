package lookalike.ui.query;

import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import lookalike.catalogue.Product;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;

/** Small pictures of the query's products, which can be removed from it. */
final class ProductThumbnails {

    private final Messages words;
    private final Pictures pictures;
    private final SearchState state;
    private @Nullable CatalogueSearch search;

    ProductThumbnails(Messages words, Pictures pictures, SearchState state) {
        this.words = words;
        this.pictures = pictures;
        this.state = state;
    }

    /** @param other the catalogue that the pictures come from; null for none */
    void use(@Nullable CatalogueSearch other) {
        search = other;
    }

    /**
     * Shows products.
     *
     * @param pane hidden without products
     * @param flow for the pictures
     */
    void show(Pane pane, Pane flow, List<Product> products) {
        Visibility.set(pane, !products.isEmpty());
        flow.getChildren().setAll(products.stream().map(product -> QueryThumbnails.removable(picture(product),
                words.of("query.remove", product.name()), () -> remove(product))).toList());
    }

    private PictureView picture(Product product) {
        PictureView picture = QueryThumbnails.picture();
        picture.setAccessibleText(product.name());
        Tooltip.install(picture, new Tooltip(product.name()));
        if (search != null) {
            pictures.load(search, product.image(), picture::show, _ -> picture.unreadable());
        }
        return picture;
    }

    private void remove(Product product) {
        state.go(HistoryEntry.Kind.FORGET, words.of("query.step.forget", product.name()),
                state.sought().get().forget(product));
    }
}
