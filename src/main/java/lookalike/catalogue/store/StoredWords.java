package lookalike.catalogue.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lookalike.catalogue.CatalogueException;
import org.jspecify.annotations.Nullable;

/** Text search in an open catalogue: the index of words is opened by the first search. */
final class StoredWords implements AutoCloseable {

    private final CatalogueDatabase database;
    /** Used while the database is. */
    private final AtomicReference<@Nullable ProductTextIndex> opened = new AtomicReference<>();

    StoredWords(CatalogueDatabase database) {
        this.database = database;
    }

    /**
     * @param text words that must all begin a word of the product
     * @return the numbers of the products, the best match first
     */
    List<Integer> search(String text) throws CatalogueException {
        return database.with(connection -> {
            ProductTextIndex index = opened.get();
            if (index == null) {
                index = ProductTextIndex.of(connection);
                opened.set(index);
            }
            return index.search(text);
        });
    }

    /** Closes the index, if it was opened, and not the database. */
    @Override
    public void close() {
        ProductTextIndex index = opened.getAndSet(null);
        if (index != null) {
            index.close();
        }
    }
}
