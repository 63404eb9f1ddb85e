package lookalike.ui.answers;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.service.CatalogueContents;

/** Products that can be filtered: those of a catalogue, or of all. Asked in the background. */
public interface FilterSource {

    /** @return how many products pass a filter */
    int count(ProductFilter filter) throws LookalikeException;

    /** @return the options for filtering, with how many products each would leave */
    List<FacetOption> choices(ProductFilter filter) throws LookalikeException;

    /** @return the products of one catalogue */
    static FilterSource of(CatalogueContents catalogue) {
        return new FilterSource() {
            @Override
            public int count(ProductFilter filter) throws LookalikeException {
                return catalogue.count(filter);
            }

            @Override
            public List<FacetOption> choices(ProductFilter filter) throws LookalikeException {
                return catalogue.choices(filter);
            }
        };
    }
}
