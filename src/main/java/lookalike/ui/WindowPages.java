package lookalike.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import lookalike.ui.help.HelpPage;
import lookalike.ui.help.KeysPage;
import lookalike.ui.page.Pages;
import lookalike.ui.text.Messages;

/** The window's pages, and the actions that open them. */
final class WindowPages {

    private final Messages words;
    private final Pages pages;
    private final Supplier<Node> settings;
    private final Runnable evaluation;
    private final Map<String, Runnable> ways;

    /**
     * @param settings makes the page of settings
     * @param evaluation shows the page of evaluation
     * @param menus actions of menu items, by the keys of their labels
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

    /** @return actions of the buttons that sentences name, by the keys of their labels */
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
