package lookalike.ui.query;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import lookalike.ui.theme.Visibility;

/** The steps that led to the query, as links back to each of them. */
final class HistoryTrail {

    private final SearchState state;
    private final VBox pane;
    private final FlowPane links;

    private HistoryTrail(SearchState state, VBox pane, FlowPane links) {
        this.state = state;
        this.pane = pane;
        this.links = links;
    }

    /**
     * Shows the steps of a search from now on.
     *
     * @param pane hidden while there is but one step
     * @param links filled with the steps
     */
    static void show(SearchState state, VBox pane, FlowPane links) {
        HistoryTrail trail = new HistoryTrail(state, pane, links);
        state.trail().addListener((ListChangeListener<HistoryEntry>) _ -> trail.refresh());
        trail.refresh();
    }

    private void refresh() {
        List<HistoryEntry> steps = state.trail();
        Visibility.set(pane, steps.size() > 1);
        links.getChildren().clear();
        for (int i = 0; i < steps.size() - 1; i++) {
            links.getChildren().addAll(link(steps.get(i).label(), i), arrow());
        }
        if (!steps.isEmpty()) {
            Label present = new Label(steps.getLast().label());
            present.getStyleClass().add("query-here");
            present.setTooltip(new Tooltip(steps.getLast().label()));
            links.getChildren().add(present);
        }
    }

    private Hyperlink link(String text, int index) {
        Hyperlink link = new Hyperlink(text);
        link.setMnemonicParsing(false);
        link.setTooltip(new Tooltip(text));
        link.setOnAction(_ -> state.back(index));
        return link;
    }

    private static Label arrow() {
        Label arrow = new Label("›");
        arrow.getStyleClass().add("caption");
        return arrow;
    }
}
