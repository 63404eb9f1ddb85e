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
public record Sought(List<Snap> snaps, List<Product> products, List<Product> more, List<Product> less) {

    /** Nothing in particular. */
    public static final Sought NOTHING = new Sought(List.of(), List.of(), List.of(), List.of());

    public Sought {
        snaps = List.copyOf(snaps);
        products = List.copyOf(products);
        more = List.copyOf(more);
        less = List.copyOf(less);
    }

    /** @return these photos, each whole */
    public static Sought photos(List<Snap> snaps) {
        return new Sought(snaps, List.of(), List.of(), List.of());
    }

    /** @return products like this one */
    public static Sought like(Product product) {
        return new Sought(List.of(), List.of(product), List.of(), List.of());
    }

    /** @return whether there is nothing to look like */
    public boolean isNothing() {
        return snaps.isEmpty() && products.isEmpty() && more.isEmpty() && less.isEmpty();
    }

    /** @return the same with one photo seen otherwise */
    public Sought with(int index, Snap snap) {
        List<Snap> changed = new ArrayList<>(snaps);
        changed.set(index, snap);
        return new Sought(changed, products, more, less);
    }

    /** @return the same with more photos */
    public Sought plus(List<Snap> others) {
        List<Snap> all = new ArrayList<>(snaps);
        all.addAll(others);
        return new Sought(all, products, more, less);
    }

    /** @return the same without one of its photos */
    public Sought minus(Snap snap) {
        List<Snap> left = new ArrayList<>(snaps);
        left.remove(snap);
        return new Sought(left, products, more, less);
    }

    /** @return the same, but more like a product */
    public Sought more(Product product) {
        return new Sought(snaps, products, joined(more, product), without(less, product));
    }

    /** @return the same, but less like a product */
    public Sought less(Product product) {
        return new Sought(snaps, products, without(more, product), joined(less, product));
    }

    /** @return the same without a word about a product */
    public Sought forget(Product product) {
        return new Sought(snaps, without(products, product), without(more, product), without(less, product));
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
