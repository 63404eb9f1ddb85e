package lookalike.ui.selection;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which places of a grid are selected, and from where Shift selects. For the window's thread. */
public final class GridSelection {

    private static final int NONE = -1;

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private BitSet places = new BitSet();
    private int size;
    private int anchor = NONE;
    private Runnable changed = () -> {};

    /** @return how many are selected */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** @return how many places there are */
    public int size() {
        return size;
    }

    /** @param told whenever other places are selected */
    public void onChanged(Runnable told) {
        changed = told;
    }

    /** @return whether a place is selected */
    public boolean has(int place) {
        return places.get(place);
    }

    /** @return the selected places, in their order */
    public int[] places() {
        return places.stream().toArray();
    }

    /** Makes Shift select from a place, which is not selected by this. */
    public void start(int place) {
        anchor = place;
    }

    /** Selects a place, or no longer; Shift selects from there. */
    public void toggle(int place) {
        anchor = place;
        places.flip(place);
        tell();
    }

    /**
     * Selects all places from where the selection began, and no others.
     *
     * @param from where it begins if it has not begun
     */
    public void extend(int from, int place) {
        if (anchor == NONE || anchor >= size) {
            anchor = from;
        }
        places.clear();
        places.set(Math.min(anchor, place), Math.max(anchor, place) + 1);
        tell();
    }

    /** Selects all. */
    public void all() {
        places.set(0, size);
        tell();
    }

    /**
     * Selects nothing.
     *
     * @return whether something was selected
     */
    public boolean clear() {
        anchor = NONE;
        if (places.isEmpty()) {
            return false;
        }
        places.clear();
        tell();
        return true;
    }

    /**
     * Begins with other places.
     *
     * @param selected of them
     */
    public void show(int places, BitSet selected) {
        boolean isOther = !selected.equals(this.places);
        size = places;
        anchor = NONE;
        this.places = (BitSet) selected.clone();
        if (isOther) {
            tell();
        }
    }

    private void tell() {
        count.set(places.cardinality());
        changed.run();
    }
}
