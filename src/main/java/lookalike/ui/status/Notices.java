package lookalike.ui.status;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lookalike.ui.text.Told;

/** The window's current notice, besides what its screens show. For the window's thread. */
public final class Notices {

    private static final Told NOTHING = new Told("", List.of());

    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(NOTHING);

    /** @return the notice, empty for none, with the labels that it names */
    public ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    /** Shows a notice, replacing the last one. */
    public void say(String words) {
        say(new Told(words, List.of()));
    }

    /** Shows a notice with the labels that it names. */
    public void say(Told words) {
        told.set(words);
    }

    /** Removes the notice. */
    public void clear() {
        told.set(NOTHING);
    }
}
