package lookalike.ui.status;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lookalike.ui.text.Told;

/** The window's current notice, besides what its screens show. For the window's thread. */
public final class Notices {

    private static final Told NOTHING = new Told("", List.of());

    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(NOTHING);
    private boolean isPassing;

    /** @return the notice, empty for none, with the labels that it names */
    public ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    /** Shows a notice of what was done, replacing the last one. It may go by itself. */
    public void say(String words) {
        isPassing = true;
        told.set(new Told(words, List.of()));
    }

    /** Shows a notice with the labels that it names. It stays until it is closed. */
    public void say(Told words) {
        isPassing = false;
        told.set(words);
    }

    /** @return whether the notice may go by itself */
    boolean isPassing() {
        return isPassing;
    }

    /** Removes the notice. */
    public void clear() {
        told.set(NOTHING);
    }
}
