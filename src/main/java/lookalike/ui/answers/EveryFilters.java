package lookalike.ui.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lookalike.LookalikeException;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.service.across.AllCatalogues;

/**
 * The products of all catalogues.
 *
 * @param open opens them for the first question
 * @param favourites the ids of a catalogue's favourites, which a filter by favourites means in each
 */
public record EveryFilters(EveryCatalogue open, Function<String, Set<String>> favourites) implements FilterSource {

    @Override
    public int count(ProductFilter filter) throws LookalikeException {
        return open.get().count(in(filter));
    }

    @Override
    public List<FacetOption> choices(ProductFilter filter) throws LookalikeException {
        return open.get().choices(in(filter));
    }

    /** @return what a filter means in each catalogue */
    AllCatalogues.Filter in(ProductFilter filter) {
        return catalogue -> filter.ids().isEmpty() ? filter
                : filter.among(Optional.of(favourites.apply(catalogue)));
    }
}
