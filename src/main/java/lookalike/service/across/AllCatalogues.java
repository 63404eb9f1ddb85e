package lookalike.service.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.Product;
import lookalike.features.NetworkChoice;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.CatalogueService;
import lookalike.service.SearchService;
import lookalike.service.job.JobMonitor;

/**
 * All catalogues of a data folder, opened for searching. A catalogue that cannot be opened or searched is left out and
 * named; the others answer. Safe for use by several threads; once it is closed, every search ends with a
 * {@link java.util.concurrent.CancellationException}.
 */
public final class AllCatalogues implements AutoCloseable {

    private final List<CatalogueSearch> searches;
    private final List<SkippedCatalogue> skipped;

    private AllCatalogues(List<CatalogueSearch> searches, List<SkippedCatalogue> skipped) {
        this.searches = List.copyOf(searches);
        this.skipped = List.copyOf(skipped);
    }

    /** Which products may be results, catalogue by catalogue. */
    @FunctionalInterface
    public interface Filter {

        /** @param catalogue its name */
        ProductFilter of(String catalogue) throws LookalikeException;
    }

    /**
     * @param network computes the features of photos, in the precision of each catalogue unless the user chose another
     * @param index the search that answers
     * @param monitor told what cannot be used of the catalogues that are opened
     * @return the open catalogues; the caller closes them
     * @throws AllCataloguesException if none can be opened
     */
    public static AllCatalogues open(CatalogueService catalogues, SearchService service, NetworkChoice network,
            IndexChoice index, JobMonitor monitor) throws LookalikeException {
        List<CatalogueSearch> searches = new ArrayList<>();
        List<SkippedCatalogue> skipped = new ArrayList<>();
        boolean isOpen = false;
        try {
            CatalogueList all = catalogues.all();
            all.unreadable().forEach(each -> skipped.add(new SkippedCatalogue(each.name(), each.reason())));
            for (CatalogueEntry entry : all.readable()) {
                try {
                    searches.add(service.open(entry.name(), network, index, monitor));
                } catch (LookalikeException problem) {
                    skipped.add(new SkippedCatalogue(entry.name(), problem));
                }
            }
            if (searches.isEmpty()) {
                throw skipped.isEmpty() ? new AllCataloguesException.NoCatalogue()
                        : new AllCataloguesException.NothingSearched(skipped.getFirst().reason());
            }
            isOpen = true;
            return new AllCatalogues(searches, skipped);
        } finally {
            if (!isOpen) {
                searches.forEach(CatalogueSearch::close);
            }
        }
    }

    /** @return the catalogues that are searched, by name; they are closed with this */
    public List<CatalogueSearch> searches() {
        return searches;
    }

    /** @return the catalogues that could not be opened */
    public List<SkippedCatalogue> skipped() {
        return skipped;
    }

    /**
     * @param query of photos, or of none
     * @param k how many products, at least 1
     * @param options how the products of each catalogue are ranked; without corrections
     * @return the best products of all catalogues; fewer than {@code k} only if there are no more
     * @throws AllCataloguesException if every catalogue was left out, or the query has products
     * @throws LookalikeException if a photo cannot be read
     */
    public MergedResult find(SearchQuery query, int k, Filter filter, RankingOptions options)
            throws LookalikeException {
        Optional<Product> example = Stream.of(query.products(), query.more(), query.less()).flatMap(List::stream)
                .findFirst();
        if (example.isPresent()) {
            throw new AllCataloguesException.ProductInQuery(example.get().name());
        }
        // What cannot be read here is no fault of a catalogue.
        for (QueryPhoto photo : query.photos()) {
            searches.getFirst().photo(photo);
        }
        List<Answered> answers = new ArrayList<>();
        List<SkippedCatalogue> failed = new ArrayList<>();
        int among = 0;
        for (CatalogueSearch search : searches) {
            try {
                ProductFilter own = filter.of(search.catalogue());
                answers.add(new Answered(search, search.find(query, MergedOrder.depth(k), own, options)));
                among += own.isAll() ? search.products() : search.count(own);
            } catch (LookalikeException problem) {
                failed.add(new SkippedCatalogue(search.catalogue(), problem));
            }
        }
        if (answers.isEmpty()) {
            throw new AllCataloguesException.NothingSearched(failed.getFirst().reason());
        }
        List<CatalogueMatch> matches = merged(answers, k);
        return new MergedResult(answer(query, answers, matches), matches, among, failed);
    }

    /** @return how many products of all catalogues pass a filter; none of a catalogue that lacks one of its columns */
    public int count(Filter filter) throws LookalikeException {
        int count = 0;
        for (CatalogueSearch search : searches) {
            try {
                count += search.count(filter.of(search.catalogue()));
            } catch (CatalogueException.UnknownColumn _) {
                // It has no such product.
            }
        }
        return count;
    }

    /**
     * @return the options for filtering of all catalogues, columns of the same name together; none of a catalogue that
     *     lacks a column of the filter
     */
    public List<FacetOption> choices(Filter filter) throws LookalikeException {
        List<List<FacetOption>> options = new ArrayList<>();
        for (CatalogueSearch search : searches) {
            try {
                options.add(search.choices(filter.of(search.catalogue())));
            } catch (CatalogueException.UnknownColumn _) {
                // It has no such product.
            }
        }
        return MergedOptions.of(options);
    }

    /** The answer of one catalogue. */
    private record Answered(CatalogueSearch from, SearchResult answer) {}

    private static List<CatalogueMatch> merged(List<Answered> answers, int k) {
        List<CatalogueMatch> matches = new ArrayList<>();
        for (MergedOrder.Place place : MergedOrder.of(answers.stream().map(Answered::answer).toList(), k)) {
            Answered each = answers.get(place.answer());
            ProductMatch own = each.answer().matches().get(place.match());
            matches.add(new CatalogueMatch(each.from(), each.answer(), own, own.ranked(matches.size() + 1)));
        }
        return matches;
    }

    private static SearchResult answer(SearchQuery query, List<Answered> answers, List<CatalogueMatch> matches) {
        SearchResult first = matches.isEmpty() ? answers.getFirst().answer() : matches.getFirst().answer();
        return new SearchResult(query, matches.stream().map(CatalogueMatch::match).toList(),
                new SearchResult.Timing(sum(answers, SearchResult.Timing::decode),
                        sum(answers, SearchResult.Timing::extract), sum(answers, SearchResult.Timing::search)),
                approximation(answers), first.method(), List.of(), first.frames(), first.quality());
    }

    /** @return the quality of the least exact of the searches */
    private static Optional<SearchResult.Approximation> approximation(List<Answered> answers) {
        return answers.stream().flatMap(each -> each.answer().approximation().stream())
                .min((one, other) -> Double.compare(one.recall(), other.recall()));
    }

    private static double sum(List<Answered> answers, ToDoubleFunction<SearchResult.Timing> part) {
        return answers.stream().mapToDouble(each -> part.applyAsDouble(each.answer().timing())).sum();
    }

    /** Closes all catalogues after waiting for all calls in progress. */
    @Override
    public void close() {
        searches.forEach(CatalogueSearch::close);
    }
}
