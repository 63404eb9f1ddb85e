package lookalike.ui.theme;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.text.Text;

/** An empty text that takes no room among the children of a pane, and tells how large text is there. */
public final class TextProbe extends Text {

    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);

    public TextProbe() {
        setManaged(false);
        setMouseTransparent(true);
        fontProperty().subscribe(font -> factor.set(TextSize.factor(font)));
    }

    /** @return how many times larger than usual text is; what is laid out by its width has room for fewer words */
    public double factor() {
        return factor.get();
    }

    /** @return the same, to be observed */
    public ReadOnlyDoubleProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }
}
