package lookalike.ui.answers;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import lookalike.LookalikeException;
import lookalike.service.across.AllCatalogues;
import org.jspecify.annotations.Nullable;

/**
 * All catalogues, opened when the first search of them needs that, and closed when one of them may have changed. Safe
 * for use by several threads.
 */
public final class EveryCatalogue {

    private final Opener opener;
    private final Executor background;
    private final Object opening = new Object();
    private final AtomicReference<@Nullable AllCatalogues> opened = new AtomicReference<>();
    /** How often {@link #renew} was called. */
    private final AtomicInteger changes = new AtomicInteger();

    /** Opens them. */
    @FunctionalInterface
    public interface Opener {
        AllCatalogues open() throws LookalikeException;
    }

    /** @param background closes them */
    public EveryCatalogue(Opener opener, Executor background) {
        this.opener = opener;
        this.background = background;
    }

    /**
     * Takes long the first time.
     *
     * @return the catalogues, open until {@link #renew} is called
     * @throws CancellationException if one of them may have changed meanwhile
     */
    AllCatalogues get() throws LookalikeException {
        synchronized (opening) {
            AllCatalogues known = opened.get();
            if (known != null) {
                return known;
            }
            int before = changes.get();
            AllCatalogues fresh = opener.open();
            opened.set(fresh);
            if (changes.get() != before && opened.compareAndSet(fresh, null)) {
                fresh.close();
                throw new CancellationException("a catalogue has changed");
            }
            return fresh;
        }
    }

    /** Closes what is open, in the background; the next search opens the catalogues as they are then. */
    public void renew() {
        changes.incrementAndGet();
        AllCatalogues last = opened.getAndSet(null);
        if (last != null) {
            background.execute(last::close);
        }
    }
}
