package lookalike.ui.search;

import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.Product;

/**
 * What somebody looks for just now.
 *
 * @param snaps photos that results should look like
 * @param products products of the catalogue that they should look like
 * @param more products to move towards
 * @param less products to move away from
 */
public record SearchQuery(List<QueryPhoto> snaps, List<Product> products, List<Product> more, List<Product> less) {

    /** Nothing in particular. */
    public static final SearchQuery NOTHING = new SearchQuery(List.of(), List.of(), List.of(), List.of());

    public SearchQuery {
        snaps = List.copyOf(snaps);
        products = List.copyOf(products);
        more = List.copyOf(more);
        less = List.copyOf(less);
    }

    /** @return these photos, each whole */
    public static SearchQuery photos(List<QueryPhoto> snaps) {
        return new SearchQuery(snaps, List.of(), List.of(), List.of());
    }

    /** @return products like this one */
    public static SearchQuery like(Product product) {
        return new SearchQuery(List.of(), List.of(product), List.of(), List.of());
    }

    /** @return whether there is nothing to look like */
    public boolean isNothing() {
        return snaps.isEmpty() && products.isEmpty() && more.isEmpty() && less.isEmpty();
    }

    /** @return the same with one photo seen otherwise */
    public SearchQuery with(int index, QueryPhoto snap) {
        List<QueryPhoto> changed = new ArrayList<>(snaps);
        changed.set(index, snap);
        return new SearchQuery(changed, products, more, less);
    }

    /** @return the same with more photos */
    public SearchQuery plus(List<QueryPhoto> others) {
        List<QueryPhoto> all = new ArrayList<>(snaps);
        all.addAll(others);
        return new SearchQuery(all, products, more, less);
    }

    /** @return the same without one of its photos */
    public SearchQuery minus(QueryPhoto snap) {
        List<QueryPhoto> left = new ArrayList<>(snaps);
        left.remove(snap);
        return new SearchQuery(left, products, more, less);
    }

    /** @return the same, but more like a product */
    public SearchQuery more(Product product) {
        return new SearchQuery(snaps, products, joined(more, product), without(less, product));
    }

    /** @return the same, but less like a product */
    public SearchQuery less(Product product) {
        return new SearchQuery(snaps, products, without(more, product), joined(less, product));
    }

    /** @return the same without a word about a product */
    public SearchQuery forget(Product product) {
        return new SearchQuery(snaps, without(products, product), without(more, product), without(less, product));
    }

    private static List<Product> joined(List<Product> products, Product product) {
        List<Product> joined = new ArrayList<>(without(products, product));
        joined.add(product);
        return joined;
    }

    private static List<Product> without(List<Product> products, Product product) {
        return products.stream().filter(other -> !other.id().equals(product.id())).toList();
    }
}
