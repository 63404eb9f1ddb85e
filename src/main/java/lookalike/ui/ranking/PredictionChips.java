package lookalike.ui.ranking;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ranking.RankingMethod;
import lookalike.search.Prediction;
import lookalike.search.SearchResult;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.ThemedPopOver;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;

/** What the photo looks like by the catalogue's columns, as chips. The user can correct each, and take that back. */
public final class PredictionChips {

    private final Messages words;
    private final SearchState state;
    private final Label title = new Label();
    private final FlowPane chips = new FlowPane();
    private final VBox root;
    /** Whether the columns count in the last results; otherwise there is no use in correcting them. */
    private boolean counts;

    public PredictionChips(Messages words, SearchState state) {
        this.words = words;
        this.state = state;
        title.getStyleClass().add("caption");
        chips.getStyleClass().add("predictions-chips");
        root = new VBox(title, chips);
        root.getStyleClass().add("predictions");
        root.getStylesheets().add(PredictionChips.class.getResource("predictions.css").toExternalForm());
        state.answer().subscribe(this::show);
    }

    /** @return the view, which takes no room while there is nothing to tell */
    public Node node() {
        return root;
    }

    private void show(@Nullable SearchResult answer) {
        // A photo like nothing here has none of its columns; what the user says of it stays.
        boolean tells = answer != null && (!answer.isWithoutMatch() || !state.corrections().columns().isEmpty());
        List<Prediction> predictions = answer == null || !tells ? List.of() : answer.predictions();
        Object focused = chips.getChildren().stream().filter(Node::isFocusWithin).map(Node::getUserData).findFirst()
                .orElse(null);
        counts = answer != null && answer.method() == RankingMethod.FULL;
        title.setText(words.of(counts ? "predictions.title" : "predictions.title.idle"));
        Visibility.set(root, !predictions.isEmpty());
        chips.getChildren().setAll(predictions.stream().map(this::chip).toList());
        // The chip that was corrected by keyboard is a new one now.
        chips.getChildren().stream().filter(chip -> chip.getUserData().equals(focused)).findFirst()
                .ifPresent(chip -> ((HBox) chip).getChildren().getFirst().requestFocus());
    }

    private Node chip(Prediction prediction) {
        boolean corrected = counts && state.corrections().columns().containsKey(prediction.column());
        String header = words.header(prediction.column());
        Button value = new Button(prediction.value());
        value.setMnemonicParsing(false);
        value.getStyleClass().addAll("small", "prediction");
        String told = corrected ? words.of("predictions.corrected", header, prediction.value())
                : words.of("predictions.value", header, prediction.value(), prediction.probability());
        value.setTooltip(new Tooltip(told));
        value.setAccessibleText(told);
        value.setDisable(!counts);
        value.setOnAction(_ -> choose(prediction, value));
        HBox chip = new HBox(value);
        chip.getStyleClass().add("prediction-chip");
        chip.setUserData(prediction.column());
        if (corrected) {
            chip.getStyleClass().add("corrected");
            chip.getChildren().add(back(prediction, header));
        }
        return chip;
    }

    private Button back(Prediction prediction, String header) {
        Button back = new Button("×");
        String help = words.of("predictions.back", header);
        back.getStyleClass().addAll("small", "prediction-back");
        back.setTooltip(new Tooltip(help));
        back.setAccessibleText(help);
        back.setOnAction(_ -> state.correct(HistoryEntry.Kind.CORRECTION, help,
                state.corrections().without(prediction.column())));
        return back;
    }

    private void choose(Prediction prediction, Button below) {
        StackPane content = new StackPane();
        ThemedPopOver popOver = new ThemedPopOver(content);
        String header = words.header(prediction.column());
        content.getChildren().setAll(new ValueList(words, header, prediction, value -> {
            popOver.hide();
            state.correct(HistoryEntry.Kind.CORRECTION, words.of("predictions.step", header, value),
                    state.corrections().with(prediction.column(), value));
        }).node());
        popOver.showBelow(below);
    }
}
