package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.search.ProductFilter;
import lookalike.search.listing.ListingOrder;
import lookalike.service.CatalogueListing;
import lookalike.service.CatalogueService;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that is looked through: opened in the background, filtered, and put in the order that was chosen. The
 * last wish counts; what was asked for before it is dropped. For the window's thread.
 */
final class OpenListing {

    /**
     * Products that a filter leaves.
     *
     * @param items of the products, in their order
     * @param orders that the catalogue has
     * @param order that they are in
     * @param place of the product to look at, from 0
     */
    record Listed(CatalogueListing from, int[] items, List<ListingOrder> orders, ListingOrder order, int place) {}

    private final CatalogueService catalogues;
    private final Executor background;
    private final Supplier<ProductFilter> filter;
    private final Consumer<CatalogueListing> opened;
    private final Consumer<Listed> listed;
    private final Consumer<Throwable> failed;
    private final Consumer<CatalogueListing> closed;

    private String name = "";
    private ListingOrder wished = ListingOrder.CATALOGUE;
    private @Nullable CatalogueListing listing;
    private @Nullable Task<?> running;

    /**
     * @param filter for what is listed
     * @param opened told a catalogue as it is now, before its products are listed
     * @param listed told its products
     * @param failed told why they cannot be read
     * @param closed told what is not used any more, before it is closed
     */
    OpenListing(CatalogueService catalogues, Executor background, Supplier<ProductFilter> filter,
            Consumer<CatalogueListing> opened, Consumer<Listed> listed, Consumer<Throwable> failed,
            Consumer<CatalogueListing> closed) {
        this.catalogues = catalogues;
        this.background = background;
        this.filter = filter;
        this.opened = opened;
        this.listed = listed;
        this.failed = failed;
        this.closed = closed;
    }

    /** @return the name of the catalogue to look through; empty if there is none */
    String name() {
        return name;
    }

    /** @return the catalogue, once it is read */
    Optional<CatalogueListing> listing() {
        return Optional.ofNullable(listing);
    }

    /**
     * Opens a catalogue, or the same one anew.
     *
     * @param place of the product to look at then, from 0
     */
    void open(String catalogue, int place) {
        name = catalogue;
        cancel();
        Task<CatalogueListing> task = new Task<>() {
            @Override
            protected CatalogueListing call() throws LookalikeException {
                return catalogues.browse(catalogue);
            }
        };
        task.setOnSucceeded(_ -> {
            if (catalogue.equals(name)) {
                use(task.getValue(), place);
            } else {
                background.execute(task.getValue()::close);
            }
        });
        task.setOnFailed(_ -> failed.accept(task.getException()));
        background.execute(task);
    }

    private void use(CatalogueListing other, int place) {
        release();
        listing = other;
        opened.accept(other);
        list(other, place);
    }

    /** Lists the products anew, with the filter as it is now. */
    void list() {
        listing().ifPresent(from -> list(from, 0));
    }

    /** Lists the products in another order. */
    void list(ListingOrder order) {
        wished = order;
        list();
    }

    private void list(CatalogueListing from, int place) {
        cancel();
        ProductFilter now = filter.get();
        ListingOrder wish = wished;
        Task<Listed> task = new Task<>() {
            @Override
            protected Listed call() throws LookalikeException {
                List<ListingOrder> orders = from.orders();
                ListingOrder order = orders.contains(wish) ? wish : ListingOrder.CATALOGUE;
                return new Listed(from, from.items(now, order), orders, order, place);
            }
        };
        task.setOnSucceeded(_ -> listed.accept(task.getValue()));
        task.setOnFailed(_ -> failed.accept(task.getException()));
        running = task;
        background.execute(task);
    }

    /** Drops what is being listed. */
    void cancel() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** Nothing is looked through any more. */
    void close() {
        name = "";
        cancel();
        release();
    }

    private void release() {
        CatalogueListing last = listing;
        listing = null;
        if (last != null) {
            closed.accept(last);
            // Closing waits for what is being read.
            background.execute(last::close);
        }
    }
}
