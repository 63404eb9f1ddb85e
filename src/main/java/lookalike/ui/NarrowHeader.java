package lookalike.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import lookalike.ui.search.SearchController;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.FittingPrompt;
import lookalike.ui.theme.TextProbe;

/** What the header does without in a narrow window, or with large text: the program's name, and most of the prompt. */
final class NarrowHeader {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private NarrowHeader() {}

    /** Fits a header to its width from now on. */
    static void follow(HBox header, TextField text, Messages words) {
        TextProbe probe = new TextProbe();
        header.getChildren().add(probe);
        Runnable fit = () -> header.pseudoClassStateChanged(NARROW, header.getWidth() > 0
                && header.getWidth() < SearchController.NARROW * probe.factor());
        header.widthProperty().subscribe(fit);
        probe.factorProperty().subscribe(fit);
        FittingPrompt.show(text, words.of("header.text"), words.of("header.text.short"));
    }
}
