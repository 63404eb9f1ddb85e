package lookalike.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.Product;

/**
 * What the results of a search should look like: see {@link Rocchio} for how photos and products are combined. An
 * empty query leaves all products in their order.
 *
 * @param photos that results should look like
 * @param products of the catalogue that results should look like, and that are no results themselves
 * @param more products to move towards, and that are no results either
 * @param less products to move away from, and that are no results either
 */
public record SearchQuery(List<QueryPhoto> photos, List<Product> products, List<Product> more, List<Product> less) {

    /** The empty query. */
    public static final SearchQuery NOTHING = new SearchQuery(List.of(), List.of(), List.of(), List.of());

    public SearchQuery {
        photos = List.copyOf(photos);
        products = List.copyOf(products);
        more = List.copyOf(more);
        less = List.copyOf(less);
    }

    /** @return a query for products like these photos */
    public static SearchQuery of(List<QueryPhoto> photos) {
        return new SearchQuery(photos, List.of(), List.of(), List.of());
    }

    /** @return a query for products like the photo in a file */
    public static SearchQuery of(Path file) {
        return of(List.of(QueryPhoto.in(file)));
    }

    /** @return a query for products like this one */
    public static SearchQuery like(Product product) {
        return new SearchQuery(List.of(), List.of(product), List.of(), List.of());
    }

    /** @return the query's name: its first photo's, else that of its first product; empty without either */
    public String label() {
        return photos.isEmpty() ? products.stream().map(Product::id).findFirst().orElse("")
                : photos.getFirst().source().label();
    }

    /** @return whether the query is empty */
    public boolean isNothing() {
        return photos.isEmpty() && products.isEmpty() && more.isEmpty() && less.isEmpty();
    }

    /** @return whether it is one photo and nothing else */
    public boolean isOnePhoto() {
        return photos.size() == 1 && products.isEmpty() && more.isEmpty() && less.isEmpty();
    }

    /** @return the same with one photo replaced */
    public SearchQuery with(int index, QueryPhoto photo) {
        List<QueryPhoto> changed = new ArrayList<>(photos);
        changed.set(index, photo);
        return new SearchQuery(changed, products, more, less);
    }

    /** @return the same with more photos */
    public SearchQuery plus(List<QueryPhoto> others) {
        List<QueryPhoto> all = new ArrayList<>(photos);
        all.addAll(others);
        return new SearchQuery(all, products, more, less);
    }

    /** @return the same without one of its photos */
    public SearchQuery minus(QueryPhoto photo) {
        List<QueryPhoto> left = new ArrayList<>(photos);
        left.remove(photo);
        return new SearchQuery(left, products, more, less);
    }

    /** @return the same, moved towards a product */
    public SearchQuery more(Product product) {
        return new SearchQuery(photos, products, joined(more, product), without(less, product));
    }

    /** @return the same, moved away from a product */
    public SearchQuery less(Product product) {
        return new SearchQuery(photos, products, without(more, product), joined(less, product));
    }

    /** @return the same without moving towards or away from a product */
    public SearchQuery forget(Product product) {
        return new SearchQuery(photos, without(products, product), without(more, product), without(less, product));
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
