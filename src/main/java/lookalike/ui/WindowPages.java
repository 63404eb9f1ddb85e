package lookalike.ui;

import java.util.HashMap;
import java.util.Map;
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
    private final Map<String, Runnable> ways;

    /**
     * @param settings makes the page of settings
     * @param evaluation shows the page of evaluation
     * @param menus what menu items do, by the keys of their labels
     */
    WindowPages(Messages words, Pages pages, Supplier<Node> settings, Runnable evaluation,
                Map<String, Runnable> menus) {
        this.words = words;
        this.pages = pages;
        this.settings = settings;
        this.evaluation = evaluation;
        this.ways = new HashMap<>(menus);
        ways.putAll(Map.of("header.settings", this::settings, "settings.engine", this::settings,
                "evaluation.run", this::evaluation, "evaluation.relevance", this::evaluation));
    }

    /** @return what a button does that is named in a sentence, by the key of its label */
    Map<String, Runnable> ways() {
        return ways;
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
