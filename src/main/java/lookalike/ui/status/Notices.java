package lookalike.ui.status;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lookalike.ui.text.Told;

/** The sentence that the window has to say just now, besides what its screens show. For the window's thread. */
public final class Notices {

    private static final Told NOTHING = new Told("", List.of());

    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(NOTHING);

    /** @return the sentence, empty for none, with the labels that it names */
    public ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    /** Says something in place of what was said before. */
    public void say(String words) {
        say(new Told(words, List.of()));
    }

    /** Says something that goes on with one of the labels that it names. */
    public void say(Told words) {
        told.set(words);
    }

    /** Says nothing any more. */
    public void clear() {
        told.set(NOTHING);
    }
}
