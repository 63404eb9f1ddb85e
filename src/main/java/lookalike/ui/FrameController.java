package lookalike.ui;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lookalike.recommendation.Answer;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.preparation.CatalogueDesk;
import lookalike.ui.preparation.Phase;
import lookalike.ui.search.SearchController;
import lookalike.ui.status.Notices;
import lookalike.ui.status.StatusController;
import lookalike.ui.theme.Theme;
import lookalike.ui.words.Words;

/** The frame around the screens: which one is seen, the header's theme switch, keys, and drops anywhere. */
public final class FrameController {

    private static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final KeyCombination ESCAPE = KeyCombination.valueOf("Esc");

    private final Words words;
    private final Theme theme;
    private final Notices notices;
    private final CatalogueDesk desk;
    private final SearchController searching;
    private final StatusController status;
    private final Intake intake;
    private final Runnable choose;

    @FXML private MenuButton themeMenu;
    @FXML private HBox notice;
    @FXML private Label noticeText;
    @FXML private Node landing;
    @FXML private Node search;
    @FXML private Node preparation;
    @FXML private StackPane overlay;
    @FXML private Label overlayText;

    /** @param choose lets somebody choose a photo */
    FrameController(Words words, Theme theme, Notices notices, CatalogueDesk desk, SearchController searching,
                    StatusController status, Intake intake, Runnable choose) {
        this.words = words;
        this.theme = theme;
        this.notices = notices;
        this.desk = desk;
        this.searching = searching;
        this.status = status;
        this.intake = intake;
        this.choose = choose;
    }

    @FXML
    private void initialize() {
        ToggleGroup choices = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem(words.of("theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(choices);
            item.setSelected(theme.choice().get() == choice);
            item.setOnAction(_ -> theme.choice().set(choice));
            themeMenu.getItems().add(item);
        }
        notices.sentence().subscribe(sentence -> {
            noticeText.setText(sentence);
            visible(notice, !sentence.isEmpty());
        });
        desk.phase().subscribe(this::arrange);
        searching.photo().subscribe(this::arrange);
        desk.current().subscribe(searching::use);
        searching.answer().subscribe(this::rest);
        visible(overlay, false);
    }

    @FXML
    private void pressed(KeyEvent key) {
        if (OPEN.match(key)) {
            choose.run();
        } else if (PASTE.match(key)) {
            take(DroppedContent.of(Clipboard.getSystemClipboard()::getContent));
        } else if (ESCAPE.match(key)) {
            searching.escape();
        } else {
            return;
        }
        key.consume();
    }

    @FXML
    private void draggedOver(DragEvent drag) {
        drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        if (!overlay.isVisible()) {
            offer(DroppedContent.of(drag.getDragboard()::getContent));
        }
        drag.consume();
    }

    /** Shows what would happen to something that is held over the window. */
    void offer(DroppedContent content) {
        overlayText.setText(words.of(content instanceof DroppedContent.Collection ? "drop.catalogue" : "drop.photo"));
        visible(overlay, true);
    }

    /** Takes something that was dropped or pasted. @return whether it could be used */
    boolean take(DroppedContent content) {
        visible(overlay, false);
        return intake.take(content);
    }

    @FXML
    private void dragLeft() {
        visible(overlay, false);
    }

    @FXML
    private void dropped(DragEvent drop) {
        drop.setDropCompleted(take(DroppedContent.of(drop.getDragboard()::getContent)));
        drop.consume();
    }

    @FXML
    private void closeNotice() {
        notices.clear();
    }

    private void rest(Answer answer) {
        if (answer == null) {
            status.rest(words.of("status.private"));
            return;
        }
        Answer.Timing timing = answer.timing();
        double took = timing.decode() + timing.extract() + timing.search();
        status.rest(answer.approximation()
                .map(some -> words.of("status.took.forest", took, some.recall(), some.k()))
                .orElseGet(() -> words.of("status.took.exact", took)));
    }

    private void arrange() {
        Phase phase = desk.phase().get();
        boolean open = phase instanceof Phase.Open;
        boolean asked = searching.photo().get() != null;
        visible(landing, open && !asked);
        visible(search, open && asked);
        visible(preparation, !open && !(phase instanceof Phase.Looking));
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
