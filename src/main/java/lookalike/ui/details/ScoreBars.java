package lookalike.ui.details;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.search.ProductMatch;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** The score of a result and what it is made of, as bars. */
final class ScoreBars {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final double WIDTH = 150;

    private final Messages words;
    private final VBox pane;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();

    /** @param pane filled; hidden for a result that was not compared */
    ScoreBars(Messages words, VBox pane) {
        this.words = words;
        this.pane = pane;
        title.getStyleClass().add("score-title");
        title.setTooltip(new Tooltip(words.of("score.help")));
        grid.getStyleClass().add("score-grid");
        pane.getChildren().setAll(title, grid);
    }

    void show(ProductMatch match) {
        Visibility.set(pane, match.isCompared());
        grid.getChildren().clear();
        if (!match.isCompared()) {
            return;
        }
        ScoreShares shares = ScoreShares.of(match.parts());
        title.setText(words.of("score.total", shares.total() / 100.0));
        int most = shares.shares().stream().mapToInt(share -> Math.abs(share.hundredths())).max().orElse(0);
        for (ScoreShares.Share share : shares.shares()) {
            Label name = new Label(words.of(share.part().key()));
            Tooltip help = new Tooltip(words.of(share.part().key() + ".help"));
            name.setTooltip(help);
            Label number = new Label(words.of("score.value", share.hundredths() / 100.0));
            number.getStyleClass().add("score-number");
            name.setLabelFor(number);
            grid.addRow(grid.getRowCount(), name, bar(share.hundredths(), most), number);
        }
    }

    private static Region bar(int value, int most) {
        Region fill = new Region();
        fill.getStyleClass().add("score-fill");
        fill.pseudoClassStateChanged(NEGATIVE, value < 0);
        double width = most == 0 ? 0 : WIDTH * Math.abs(value) / most;
        fill.setMinWidth(width);
        fill.setMaxWidth(width);
        StackPane track = new StackPane(fill);
        track.getStyleClass().add("score-track");
        track.setMinWidth(WIDTH);
        track.setMaxWidth(WIDTH);
        return track;
    }
}
