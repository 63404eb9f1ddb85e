package lookalike.ui.status;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The sentence that the window has to say just now, besides what its screens show. For the window's thread. */
public final class Notices {

    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    /** @return the sentence, empty for none */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Says something in place of what was said before. */
    public void say(String words) {
        sentence.set(words);
    }

    /** Says nothing any more. */
    public void clear() {
        sentence.set("");
    }
}
