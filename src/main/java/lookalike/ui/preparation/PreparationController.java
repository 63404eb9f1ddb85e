package lookalike.ui.preparation;

import atlantafx.base.theme.Styles;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** The screen of the first start: the current work and its progress, or a problem, or a request to add a catalogue. */
public final class PreparationController {

    private final Messages words;
    private final CatalogueModel model;
    private final Runnable addFolder;
    private final Runnable browse;

    @FXML
    private Label title;
    @FXML
    private Label text;
    @FXML
    private ProgressBar bar;
    @FXML
    private Label doing;
    @FXML
    private Button action;
    @FXML
    private Button look;

    /**
     * @param addFolder lets somebody choose a folder to add
     * @param browse shows all products of what has been read
     */
    public PreparationController(Messages words, CatalogueModel model, Runnable addFolder, Runnable browse) {
        this.words = words;
        this.model = model;
        this.addFolder = addFolder;
        this.browse = browse;
    }

    @FXML
    private void initialize() {
        model.phase().subscribe(this::show);
    }

    private void show(Phase phase) {
        action.getStyleClass().remove(Styles.ACCENT);
        if (!(phase instanceof Phase.Preparing)) {
            action.getStyleClass().add(Styles.ACCENT);
        }
        bar.progressProperty().unbind();
        doing.textProperty().unbind();
        bar.setVisible(phase instanceof Phase.Preparing);
        bar.setManaged(phase instanceof Phase.Preparing);
        doing.setVisible(phase instanceof Phase.Preparing);
        doing.setManaged(phase instanceof Phase.Preparing);
        Visibility.set(look, phase instanceof Phase.Preparing || phase instanceof Phase.Paused);
        switch (phase) {
            case Phase.Preparing preparing -> {
                say("preparation.title", words.of("preparation.text"));
                bar.progressProperty().bind(preparing.work().progressProperty());
                doing.textProperty().bind(preparing.work().messageProperty());
                act("preparation.stop", () -> preparing.work().cancel(false));
            }
            case Phase.Added(String catalogue) -> {
                say("preparation.added.title", words.of("adding.finished", catalogue));
                act("adding.open", () -> model.open(catalogue));
            }
            case Phase.Paused _ -> {
                say("preparation.paused.title", words.of("preparation.paused.text"));
                act("preparation.paused.action", model::start);
            }
            case Phase.Failed failed -> {
                say("preparation.failed", failed.sentence());
                act("preparation.again", model::start);
            }
            case Phase.Empty _ -> {
                say("preparation.empty.title", words.of("preparation.empty.text"));
                act("preparation.empty.action", addFolder);
            }
            case Phase.Looking _,Phase.Open _ -> {}
        }
    }

    @FXML
    private void look() {
        browse.run();
    }

    private void say(String key, String sentence) {
        title.setText(words.of(key));
        text.setText(sentence);
    }

    private void act(String key, Runnable doing) {
        action.setText(words.of(key));
        action.setOnAction(_ -> doing.run());
    }
}
