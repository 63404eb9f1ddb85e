package lookalike.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.image.RgbImage;
import lookalike.search.ProductFilter;
import lookalike.search.Query;
import lookalike.search.SearchResult;
import lookalike.ui.pictures.Picture;

/** Reads the photos, shows them, and finds what looks like them. A cancelled search shows nothing from then on. */
final class SearchTask extends Task<SearchTask.Found> {

    private final SearchQuery sought;
    private final ProductFilter selection;
    private final int results;
    private final PhotoSearch search;
    private final DecodedPhotos photos;
    private final Consumer<List<Picture>> preview;

    /**
     * What came of it.
     *
     * @param among how many products might have been results
     */
    record Found(SearchResult answer, int among) { }

    /** @param preview gets the photos, on the window's thread, before the search begins */
    SearchTask(SearchQuery sought, ProductFilter selection, int results, PhotoSearch search, DecodedPhotos photos,
               Consumer<List<Picture>> preview) {
        this.sought = sought;
        this.selection = selection;
        this.results = results;
        this.search = search;
        this.photos = photos;
        this.preview = preview;
    }

    @Override
    protected Found call() throws LookalikeException {
        List<Picture> pictures = new ArrayList<>();
        List<RgbImage> meant = new ArrayList<>();
        for (QueryPhoto snap : sought.snaps()) {
            pictures.add(photos.whole(snap));
            meant.add(photos.meant(snap));
        }
        Platform.runLater(() -> {
            if (!isCancelled()) {
                preview.accept(pictures);
            }
        });
        if (isCancelled()) {
            return null;
        }
        String label = sought.snaps().isEmpty() ? "" : sought.snaps().getFirst().photo().name();
        SearchResult answer = search.find(new Query.Mix(label, meant, ids(sought.products()), ids(sought.more()),
                ids(sought.less())), results, selection);
        return new Found(answer, selection.isAll() ? search.products() : search.count(selection));
    }

    private static List<String> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }
}
