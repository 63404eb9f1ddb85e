package lookalike.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.image.palette.Palette;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.pictures.Scaling;
import org.jspecify.annotations.Nullable;

/** Shows the photos of a query and searches for similar products. A cancelled search shows nothing from then on. */
final class SearchTask extends Task<SearchTask.Found> {

    private final SearchQuery query;
    private final ProductFilter filter;
    private final int results;
    private final RankingOptions options;
    private final CatalogueSearch search;
    private final Consumer<List<Picture>> preview;

    /**
     * The outcome of a search.
     *
     * @param palettes of the results' pictures, as far as they are known
     * @param wanted how many results were searched for
     * @param among the number of products that pass the filter
     */
    record Found(SearchResult answer, Map<String, Palette> palettes, int wanted, int among) {

        /** @return whether there may be more results */
        boolean hasMore() {
            return answer.matches().size() == wanted && wanted < Math.min(SearchState.MOST_RESULTS, among);
        }
    }

    /** @param preview gets the photos, on the window's thread, before the search begins */
    SearchTask(SearchQuery query, ProductFilter filter, int results, RankingOptions options,
            CatalogueSearch search, Consumer<List<Picture>> preview) {
        this.query = query;
        this.filter = filter;
        this.results = results;
        this.options = options;
        this.search = search;
        this.preview = preview;
    }

    @Override
    protected @Nullable Found call() throws LookalikeException {
        List<Picture> pictures = new ArrayList<>();
        for (QueryPhoto photo : query.photos()) {
            pictures.add(Scaling.toScreen(search.photo(photo), Pictures.MAX_SIDE));
        }
        Platform.runLater(() -> {
            if (!isCancelled()) {
                preview.accept(pictures);
            }
        });
        if (isCancelled()) {
            return null;
        }
        SearchResult answer = search.find(query, results, filter, options);
        Map<String, Palette> palettes = search.palettes(answer.matches().stream().map(ProductMatch::image).toList());
        return new Found(answer, palettes, results, filter.isAll() ? search.products() : search.count(filter));
    }
}
