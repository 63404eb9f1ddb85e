package lookalike.ui.browse;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.image.palette.Palette;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueListing;
import lookalike.ui.answers.SimilarityLabel;
import lookalike.ui.search.Tile;
import lookalike.ui.selection.ProductSelection;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of a catalogue's products. A product is read with its neighbours when its tile is asked for, and is a grey
 * shape until then; the last pages are kept. One page is read at a time, and the next one is of those that are asked
 * for when it is done: what was scrolled past meanwhile is never read. For the window's thread.
 */
final class ListedProducts extends AbstractList<Tile> {

    /** Products of a page. */
    private static final int PAGE = 60;
    private static final int MOST_PAGES = 50;

    private final CatalogueListing listing;
    private final int[] items;
    private final Executor background;
    private final Runnable loaded;
    private final Consumer<Throwable> failed;
    private final Map<Integer, List<Tile>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Tile>> eldest) {
            return super.size() > MOST_PAGES;
        }
    };
    private @Nullable Task<?> running;
    private boolean stopped;

    /**
     * @param items of the products, in their order
     * @param loaded told when tiles have changed
     * @param failed told if products cannot be read; nothing more is read then
     */
    ListedProducts(CatalogueListing listing, int[] items, Executor background, Runnable loaded,
            Consumer<Throwable> failed) {
        this.listing = listing;
        this.items = items.clone();
        this.background = background;
        this.loaded = loaded;
        this.failed = failed;
    }

    /** @return the number that a product has in the catalogue */
    int item(int place) {
        return items[place];
    }

    /**
     * @param selected places of products
     * @param others items of other products, in their order
     * @return the places that the selected products have among the others
     */
    BitSet places(int[] selected, int[] others) {
        BitSet chosen = new BitSet();
        Arrays.stream(selected).map(this::item).forEach(chosen::set);
        BitSet places = new BitSet();
        for (int place = 0; place < others.length; place++) {
            places.set(place, chosen.get(others[place]));
        }
        return places;
    }

    /** Reads products, whatever their number; takes long. */
    static ProductSelection selection(CatalogueListing from, List<Integer> items) throws LookalikeException {
        List<ProductSelection.Item> read = new ArrayList<>(items.size());
        for (Product product : from.products(items)) {
            read.add(new ProductSelection.Item(from, new ProductMatch(read.size() + 1, product, Double.NaN, List.of()),
                    ""));
        }
        return new ProductSelection(read);
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public Tile get(int place) {
        List<Tile> page = pages.get(place / PAGE);
        if (page == null) {
            load(place / PAGE);
            return new Tile.Waiting(place + 1);
        }
        return page.get(place % PAGE);
    }

    /** Reads nothing any more. */
    void stop() {
        stopped = true;
        if (running != null) {
            running.cancel(false);
        }
    }

    private void load(int page) {
        if (running != null || stopped) {
            return;
        }
        int first = page * PAGE;
        List<Integer> wanted = Arrays.stream(items, first, Math.min(first + PAGE, items.length)).boxed().toList();
        Task<List<Tile>> task = new Task<>() {
            @Override
            protected List<Tile> call() throws LookalikeException {
                return tiles(listing, wanted, first);
            }
        };
        task.setOnSucceeded(_ -> {
            running = null;
            if (!stopped) {
                pages.put(page, task.getValue());
                loaded.run();
            }
        });
        task.setOnFailed(_ -> {
            if (!stopped) {
                stopped = true;
                failed.accept(task.getException());
            }
        });
        running = task;
        background.execute(task);
    }

    private static List<Tile> tiles(CatalogueListing listing, List<Integer> items, int first)
            throws LookalikeException {
        List<Product> products = listing.products(items);
        Map<String, Palette> palettes =
                listing.palettes(products.stream().map(Product::image).collect(Collectors.toSet()));
        Optional<String> brand = listing.header(ColumnRole.BRAND);
        List<Tile> tiles = new ArrayList<>(products.size());
        for (Product product : products) {
            tiles.add(new Tile.Found(new ProductMatch(first + tiles.size() + 1, product, Double.NaN, List.of()),
                    SimilarityLabel.NONE, Optional.ofNullable(palettes.get(product.image())),
                    brand.map(product.attributes()::get).orElse(""), listing, ""));
        }
        return tiles;
    }
}
