package lookalike.ui.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lookalike.LookalikeException;
import lookalike.image.RgbImage;
import lookalike.image.palette.Palette;
import lookalike.search.MatchQuality;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.across.AllCatalogues;
import lookalike.service.across.CatalogueMatch;
import lookalike.service.across.MergedResult;
import lookalike.service.across.SkippedCatalogue;

/** What answers the window's queries: one catalogue, or all of them. */
public sealed interface ResultSource {

    /** @return the whole photo, as the search sees it */
    RgbImage photo(QueryPhoto photo) throws LookalikeException;

    /** @param wanted how many results, at least 1 */
    SearchTask.Found find(SearchQuery query, int wanted, ProductFilter filter, RankingOptions options)
            throws LookalikeException;

    /** One catalogue. */
    record OneCatalogue(CatalogueSearch search) implements ResultSource {

        @Override
        public RgbImage photo(QueryPhoto photo) throws LookalikeException {
            return search.photo(photo);
        }

        @Override
        public SearchTask.Found find(SearchQuery query, int wanted, ProductFilter filter, RankingOptions options)
                throws LookalikeException {
            SearchResult answer = search.find(query, wanted, filter, options);
            Map<String, Palette> palettes =
                    search.palettes(answer.matches().stream().map(ProductMatch::image).toList());
            Optional<MatchQuality> quality = answer.quality()
                    .filter(_ -> !answer.matches().isEmpty() && answer.matches().getFirst().isCompared());
            List<Hit> hits = answer.matches().stream().map(match -> new Hit(match, search,
                    SimilarityLabel.of(match, quality), answer.method(),
                    Optional.ofNullable(palettes.get(match.image())))).toList();
            return new SearchTask.Found(answer, hits, wanted,
                    filter.isAll() ? search.products() : search.count(filter), List.of());
        }
    }

    /**
     * All catalogues.
     *
     * @param open opens them for the first search
     * @param photos decodes photos, as the catalogues do
     * @param favourites the ids of a catalogue's favourites, which a filter by favourites means in each
     */
    record EachCatalogue(EveryCatalogue open, CatalogueSearch photos, Function<String, Set<String>> favourites)
            implements ResultSource {

        @Override
        public RgbImage photo(QueryPhoto photo) throws LookalikeException {
            return photos.photo(photo);
        }

        @Override
        public SearchTask.Found find(SearchQuery query, int wanted, ProductFilter filter, RankingOptions options)
                throws LookalikeException {
            AllCatalogues all = open.get();
            MergedResult result = all.find(query, wanted, new EveryFilters(open, favourites).in(filter), options);
            List<SkippedCatalogue> skipped = new ArrayList<>(all.skipped());
            skipped.addAll(result.skipped());
            return new SearchTask.Found(result.answer(), hits(result), wanted, result.among(), skipped);
        }

        private static List<Hit> hits(MergedResult result) throws LookalikeException {
            Map<CatalogueSearch, List<String>> pictures = new HashMap<>();
            result.matches().forEach(each -> pictures.computeIfAbsent(each.from(), _ -> new ArrayList<>())
                    .add(each.own().image()));
            Map<CatalogueSearch, Map<String, Palette>> palettes = new HashMap<>();
            for (Map.Entry<CatalogueSearch, List<String>> each : pictures.entrySet()) {
                palettes.put(each.getKey(), each.getKey().palettes(each.getValue()));
            }
            List<Hit> hits = new ArrayList<>();
            for (CatalogueMatch each : result.matches()) {
                hits.add(new Hit(each.match(), each.from(), SimilarityLabel.of(each.own(), each.answer().quality()),
                        each.answer().method(),
                        Optional.ofNullable(palettes.getOrDefault(each.from(), Map.of()).get(each.own().image()))));
            }
            return hits;
        }
    }
}
