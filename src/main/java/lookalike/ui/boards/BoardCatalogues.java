package lookalike.ui.boards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import lookalike.LookalikeException;
import lookalike.service.CataloguePictures;
import lookalike.service.CatalogueSearch;
import lookalike.service.CatalogueService;
import lookalike.service.PictureSource;
import lookalike.taste.client.Board;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of all catalogues whose products may be on a board, whichever is searched. Those of another catalogue
 * than the one that is searched are opened when the first of them is needed. Safe for use by several threads.
 */
public final class BoardCatalogues implements AutoCloseable {

    private final CatalogueService catalogues;
    private final Executor background;
    private final Map<String, Opened> opened = new HashMap<>();
    private @Nullable CatalogueSearch search;

    /** @param background closes catalogues */
    public BoardCatalogues(CatalogueService catalogues, Executor background) {
        this.catalogues = catalogues;
        this.background = background;
    }

    /**
     * Closes what is open, as a catalogue that is no longer searched may be moved or removed next.
     *
     * @param other the catalogue that is searched from now on; may be null
     */
    void use(@Nullable CatalogueSearch other) {
        List<Opened> last = exchange(other);
        // Closing waits for a picture that is being read.
        background.execute(() -> last.forEach(Opened::close));
    }

    private synchronized List<Opened> exchange(@Nullable CatalogueSearch other) {
        search = other;
        List<Opened> last = List.copyOf(opened.values());
        opened.clear();
        return last;
    }

    /** @return the pictures of a catalogue: the same source until {@link #use} is called */
    synchronized PictureSource source(String catalogue) {
        return search != null && search.catalogue().equals(catalogue) ? search
                : opened.computeIfAbsent(catalogue, Opened::new);
    }

    /** @return the bytes of a product's picture */
    byte[] picture(Board.Item item, String image) throws LookalikeException {
        try {
            return source(item.catalogue()).picture(image);
        } catch (CancellationException _) {
            // The catalogue was closed meanwhile, as it was updated or another one is searched.
            try (CataloguePictures again = catalogues.openPictures(item.catalogue())) {
                return again.picture(image);
            }
        }
    }

    /** Closes all that is open. */
    @Override
    public void close() {
        exchange(null).forEach(Opened::close);
    }

    /** Opens its catalogue's pictures for the first picture. */
    private final class Opened implements PictureSource {

        private final String catalogue;
        private @Nullable CataloguePictures pictures;
        private boolean closed;

        Opened(String catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public synchronized byte[] picture(String image) throws LookalikeException {
            if (closed) {
                throw new CancellationException("closed");
            }
            if (pictures == null) {
                pictures = catalogues.openPictures(catalogue);
            }
            return pictures.picture(image);
        }

        synchronized void close() {
            closed = true;
            if (pictures != null) {
                pictures.close();
            }
        }
    }
}
