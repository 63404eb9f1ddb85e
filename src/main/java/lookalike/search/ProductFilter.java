package lookalike.search;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Condition;
import lookalike.catalogue.store.Catalogue;

/**
 * Restricts which products may be results.
 *
 * @param conditions that they must all meet
 * @param text words that must all occur in the catalogue's text about them; blank for any
 * @param ids of the only products allowed; empty for all
 */
public record ProductFilter(List<Condition> conditions, String text, Optional<Set<String>> ids) {

    /** All products. */
    public static final ProductFilter ALL = new ProductFilter(List.of(), "", Optional.empty());

    public ProductFilter {
        conditions = List.copyOf(conditions);
        text = text.strip();
        ids = ids.map(Set::copyOf);
    }

    /** @return a filter of all these conditions */
    public static ProductFilter where(List<Condition> conditions) {
        return new ProductFilter(conditions, "", Optional.empty());
    }

    /** @return the same with its conditions on a column replaced */
    public ProductFilter with(String column, List<Condition> instead) {
        List<Condition> others = conditions.stream().filter(each -> !each.column().equalsIgnoreCase(column)).toList();
        return new ProductFilter(Stream.concat(others.stream(), instead.stream()).toList(), text, ids);
    }

    /** @return the same with another text */
    public ProductFilter with(String other) {
        return new ProductFilter(conditions, other, ids);
    }

    /** @return the same, restricted to other products */
    public ProductFilter among(Optional<Set<String>> others) {
        return new ProductFilter(conditions, text, others);
    }

    /**
     * @param among the items to choose from
     * @return those of them that meet the text and the ids, whatever the conditions
     */
    public BitSet described(Catalogue catalogue, BitSet among) throws CatalogueException {
        BitSet left = (BitSet) among.clone();
        if (!text.isEmpty()) {
            BitSet named = new BitSet(catalogue.size());
            catalogue.search(text).forEach(named::set);
            left.and(named);
        }
        if (ids.isPresent()) {
            BitSet named = new BitSet(catalogue.size());
            ids.get().forEach(id -> catalogue.item(id).ifPresent(named::set));
            left.and(named);
        }
        return left;
    }

    /** @return whether every product may be a result */
    public boolean isAll() {
        return conditions.isEmpty() && text.isEmpty() && ids.isEmpty();
    }
}
