package lookalike.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import lookalike.ui.help.HelpPage;
import lookalike.ui.help.KeysPage;
import lookalike.ui.page.Pages;
import lookalike.ui.text.Messages;

/** What pages there are, and how each comes up. */
final class WindowPages {

    private final Messages words;
    private final Pages pages;
    private final Supplier<Node> settings;
    private final Runnable evaluation;

    /**
     * @param settings makes the page of settings
     * @param evaluation shows the page of evaluation
     */
    WindowPages(Messages words, Pages pages, Supplier<Node> settings, Runnable evaluation) {
        this.words = words;
        this.pages = pages;
        this.settings = settings;
        this.evaluation = evaluation;
    }

    void settings() {
        pages.show(words.of("page.settings"), settings.get());
    }

    void help() {
        pages.show(words.of("page.help"), new HelpPage(words).node());
    }

    void keys() {
        pages.show(words.of("page.keys"), new KeysPage(words).node());
    }

    void evaluation() {
        evaluation.run();
    }
}
