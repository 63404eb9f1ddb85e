package lookalike.ui.details;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import lookalike.catalogue.Product;
import lookalike.service.CatalogueContents;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** A product's pictures: one of them large with its colours, and a strip to choose another. */
final class ProductPictures {

    private final Pictures pictures;
    private final PictureView large;
    private final PictureStrip strip;
    private final PaletteView palette;
    private final Runnable chosen;
    private @Nullable CatalogueContents search;
    private String shown = "";
    private Pictures.Request request = Pictures.Request.NONE;

    /**
     * @param large shows one picture
     * @param stripPane shows all of them
     * @param chosen called when the user has chosen another picture
     */
    ProductPictures(Messages words, Pictures pictures, Executor background, PictureView large, Pane stripPane,
            Runnable chosen) {
        this.pictures = pictures;
        this.large = large;
        this.chosen = chosen;
        this.strip = new PictureStrip(words, pictures, stripPane, this::choose);
        this.palette = new PaletteView(words, background);
    }

    /** @return the colours of the large picture */
    Node palette() {
        return palette.node();
    }

    /** @return the picture that is large; empty before any was */
    String shown() {
        return shown;
    }

    /** @param first the picture that is large at first */
    void show(CatalogueContents from, Product product, String first) {
        search = from;
        enlarge(from, first);
        strip.show(from, product.images(), first);
    }

    /** Loads no more pictures. */
    void stop() {
        request.cancel();
        strip.clear();
    }

    private void choose(String other) {
        if (search != null) {
            enlarge(search, other);
            chosen.run();
        }
    }

    private void enlarge(CatalogueContents from, String image) {
        shown = image;
        large.waiting();
        request.cancel();
        palette.show(from, image);
        request = pictures.load(from, image, large::show, _ -> large.unreadable());
    }
}
