package lookalike.ui.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.search.ProductFilter;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.across.SkippedCatalogue;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.pictures.Scaling;
import org.jspecify.annotations.Nullable;

/** Shows the photos of a query and searches for similar products. A cancelled search shows nothing from then on. */
public final class SearchTask extends Task<SearchTask.Found> {

    private final SearchQuery query;
    private final ProductFilter filter;
    private final int results;
    private final RankingOptions options;
    private final ResultSource source;
    private final Consumer<List<Picture>> preview;

    /**
     * The outcome of a search.
     *
     * @param hits its results with what is shown of them, in the same order
     * @param wanted how many results were searched for
     * @param among the number of products that pass the filter
     * @param skipped catalogues that were not searched
     */
    public record Found(SearchResult answer, List<Hit> hits, int wanted, int among, List<SkippedCatalogue> skipped) {

        /**
         * @param most that are ever wanted
         * @return whether there may be more results
         */
        public boolean hasMore(int most) {
            return answer.matches().size() == wanted && wanted < Math.min(most, among);
        }
    }

    /** @param preview gets the photos, on the window's thread, before the search begins */
    public SearchTask(SearchQuery query, ProductFilter filter, int results, RankingOptions options,
            ResultSource source, Consumer<List<Picture>> preview) {
        this.query = query;
        this.filter = filter;
        this.results = results;
        this.options = options;
        this.source = source;
        this.preview = preview;
    }

    @Override
    protected @Nullable Found call() throws LookalikeException {
        List<Picture> pictures = new ArrayList<>();
        for (QueryPhoto photo : query.photos()) {
            pictures.add(Scaling.toScreen(source.photo(photo), Pictures.MAX_SIDE));
        }
        Platform.runLater(() -> {
            if (!isCancelled()) {
                preview.accept(pictures);
            }
        });
        if (isCancelled()) {
            return null;
        }
        return source.find(query, results, filter, options);
    }
}
