package lookalike.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.catalogue.Condition;

/**
 * Which products may be results.
 *
 * @param conditions all of which they meet
 * @param text words that are all in what the catalogue says of them; blank for any
 * @param ids the only ones, by id; empty for all
 */
public record ProductFilter(List<Condition> conditions, String text, Optional<Set<String>> ids) {

    /** All products. */
    public static final ProductFilter ALL = new ProductFilter(List.of(), "", Optional.empty());

    public ProductFilter {
        conditions = List.copyOf(conditions);
        text = text.strip();
        ids = ids.map(Set::copyOf);
    }

    /** @return products that meet all conditions */
    public static ProductFilter where(List<Condition> conditions) {
        return new ProductFilter(conditions, "", Optional.empty());
    }

    /** @return the same with another condition on its column, or none on it */
    public ProductFilter with(String column, List<Condition> instead) {
        List<Condition> others = conditions.stream().filter(each -> !each.column().equalsIgnoreCase(column)).toList();
        return new ProductFilter(Stream.concat(others.stream(), instead.stream()).toList(), text, ids);
    }

    /** @return the same with another text */
    public ProductFilter with(String other) {
        return new ProductFilter(conditions, other, ids);
    }

    /** @return the same among other products only */
    public ProductFilter among(Optional<Set<String>> others) {
        return new ProductFilter(conditions, text, others);
    }

    /** @return whether every product may be a result */
    public boolean isAll() {
        return conditions.isEmpty() && text.isEmpty() && ids.isEmpty();
    }
}
