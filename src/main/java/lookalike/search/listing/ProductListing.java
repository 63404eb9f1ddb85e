package lookalike.search.listing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.ProductKeys;
import lookalike.search.FacetCounts;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import org.jspecify.annotations.Nullable;

/**
 * All products of a catalogue but the hidden ones, by item, the number that they have in the catalogue. What they are
 * sorted and counted by is read on first use. Safe for use by several threads; must not be closed during a call.
 */
public final class ProductListing implements AutoCloseable {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Catalogue catalogue;
    private final BitSet shown;
    /** Guarded by itself. */
    private final AtomicReference<@Nullable FacetCounts> facets = new AtomicReference<>();
    /** Guarded by itself. */
    private final AtomicReference<@Nullable ProductKeys> keys = new AtomicReference<>();

    /**
     * @param catalogue closed with the listing
     * @param hidden ids of products that are not listed
     */
    public ProductListing(Catalogue catalogue, Set<String> hidden) {
        this.catalogue = catalogue;
        this.shown = new BitSet(catalogue.size());
        shown.set(0, catalogue.size());
        hidden.forEach(id -> catalogue.item(id).ifPresent(shown::clear));
    }

    /** @return the catalogue */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** @return how many products there are, without hidden ones */
    public int size() {
        return shown.cardinality();
    }

    /** @return the orders that this catalogue has values for */
    public List<ListingOrder> orders() throws CatalogueException {
        ProductKeys by = keys();
        List<ListingOrder> orders = new ArrayList<>(
                List.of(ListingOrder.CATALOGUE, ListingOrder.LATEST, ListingOrder.NAME));
        if (hasValues(by.prices())) {
            orders.addAll(List.of(ListingOrder.CHEAPEST, ListingOrder.DEAREST));
        }
        if (hasValues(by.ratings())) {
            orders.add(ListingOrder.RATING);
        }
        return orders;
    }

    private static boolean hasValues(double[] numbers) {
        return Arrays.stream(numbers).anyMatch(Double::isFinite);
    }

    /**
     * @return the items that pass a filter, in an order
     * @throws CatalogueException if the filter names a column that does not exist
     */
    public int[] items(ProductFilter filter, ListingOrder order) throws CatalogueException {
        int[] items = selected(filter).stream().toArray();
        return switch (order) {
            case CATALOGUE -> items;
            case LATEST -> IntStream.rangeClosed(1, items.length).map(back -> items[items.length - back]).toArray();
            case NAME -> byName(items);
            case CHEAPEST -> byNumber(items, keys().prices(), 1);
            case DEAREST -> byNumber(items, keys().prices(), -1);
            case RATING -> byNumber(items, keys().ratings(), -1);
        };
    }

    /** Sorts stably, so that equal names stay in the catalogue's order. */
    private int[] byName(int[] items) throws CatalogueException {
        record Named(String key, int item) {}
        List<String> names = keys().names();
        return Arrays.stream(items).mapToObj(item -> new Named(plain(names.get(item)), item))
                .sorted(Comparator.comparing(Named::key)).mapToInt(Named::item).toArray();
    }

    private static String plain(String name) {
        return ACCENTS.matcher(Normalizer.normalize(CaseFolding.fold(name), Normalizer.Form.NFD)).replaceAll("");
    }

    private static int[] byNumber(int[] items, double[] numbers, int sign) {
        return Arrays.stream(items).boxed().sorted(Comparator.comparingDouble(item -> Double.isFinite(numbers[item])
                ? sign * numbers[item] : Double.POSITIVE_INFINITY)).mapToInt(Integer::intValue).toArray();
    }

    private ProductKeys keys() throws CatalogueException {
        synchronized (keys) {
            ProductKeys read = keys.get();
            if (read == null) {
                read = catalogue.keys();
                keys.set(read);
            }
            return read;
        }
    }

    /** @return how many products pass a filter */
    public int count(ProductFilter filter) throws CatalogueException {
        return selected(filter).cardinality();
    }

    private BitSet selected(ProductFilter filter) throws CatalogueException {
        BitSet left = filter.described(catalogue, shown);
        left.and(catalogue.where(filter.conditions()));
        return left;
    }

    /** @return the options for filtering, with how many products each would leave */
    public List<FacetOption> choices(ProductFilter filter) throws CatalogueException {
        return facets().of(filter, filter.described(catalogue, shown));
    }

    private FacetCounts facets() throws CatalogueException {
        synchronized (facets) {
            FacetCounts counts = facets.get();
            if (counts == null) {
                counts = FacetCounts.of(catalogue, shown);
                facets.set(counts);
            }
            return counts;
        }
    }

    /** @return the products of these items, in the same order */
    public List<Product> products(List<Integer> items) throws CatalogueException {
        List<Product> products = new ArrayList<>(items.size());
        for (int item : items) {
            products.add(catalogue.product(item));
        }
        return products;
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
