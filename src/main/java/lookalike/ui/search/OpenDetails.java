package lookalike.ui.search;

import java.util.function.Function;
import lookalike.search.ProductMatch;
import org.jspecify.annotations.Nullable;

/** Keeps the details on one of the results: they follow the focus and the keys, however results are ordered. */
final class OpenDetails {

    private final ResultDetails details;
    private final ResultsPane results;
    private final ResultGrid tiles;
    private final Function<ProductMatch, ResultDetails.Seen> seeing;
    /** The key of the product whose details are shown; null for none. */
    private @Nullable String seen;

    /** @param seeing tells what is shown of a result */
    OpenDetails(ResultDetails details, ResultsPane results, ResultGrid tiles,
            Function<ProductMatch, ResultDetails.Seen> seeing) {
        this.details = details;
        this.results = results;
        this.tiles = tiles;
        this.seeing = seeing;
    }

    /**
     * Shows the details of a result and moves the focus there.
     *
     * @param index its place, from 0; nothing happens if there is none
     */
    void open(int index) {
        if (index >= 0 && index < results.shown().size()) {
            look(index);
            details.focus();
        }
    }

    /** Shows the details of the focused result, or of the first; those that are shown stay otherwise. */
    void openFocused() {
        int focused = tiles.focused();
        if (focused >= 0 || !details.open().get()) {
            open(Math.max(0, focused));
        }
    }

    /** Shows the details of the result that has got the focus, if any details are shown. */
    void follow(int index) {
        if (details.open().get() && index != place()) {
            look(index);
        }
    }

    private void look(int index) {
        if (index < 0 || index >= results.shown().size()) {
            return;
        }
        ProductMatch match = results.shown().get(index);
        String key = results.hit(match).key();
        seen = key;
        details.show(seeing.apply(match), step -> look(place() + step), this::closed);
        tiles.mark(key);
    }

    private void closed() {
        int place = place();
        seen = null;
        tiles.mark("");
        tiles.focus(place);
    }

    /** @return the place of the result whose details are shown, from 0; -1 if it is none of the results */
    private int place() {
        return seen == null ? -1
                : results.shown().stream().map(match -> results.hit(match).key()).toList().indexOf(seen);
    }
}
