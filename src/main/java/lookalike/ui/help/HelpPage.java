package lookalike.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.TextProbe;

/** The guide: its chapters on the left, the selected one on the right. */
public final class HelpPage {

    /** In the order for new users. */
    static final List<String> CHAPTERS = List.of("first-steps", "catalogues", "ranking", "clients", "how-it-works",
            "evaluation", "command-line", "annoy", "cluster", "privacy", "promises", "trouble", "changes");

    private static final double ROW = 32;
    private static final double BORDERS = 2;

    private final Messages words;

    public HelpPage(Messages words) {
        this.words = words;
    }

    /** @return the view of the page */
    public Node node() {
        ListView<String> chapters = new ListView<>(FXCollections.observableArrayList(CHAPTERS));
        chapters.getStyleClass().add("help-chapters");
        // As high as its chapters: the page scrolls already.
        TextProbe probe = new TextProbe();
        probe.factorProperty().subscribe(() -> {
            double row = Math.ceil(ROW * probe.factor());
            chapters.setFixedCellSize(row);
            chapters.setMinHeight(row * CHAPTERS.size() + BORDERS);
            chapters.setMaxHeight(row * CHAPTERS.size() + BORDERS);
        });
        chapters.setAccessibleText(words.of("help.chapters"));
        chapters.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(String chapter, boolean empty) {
                super.updateItem(chapter, empty);
                setText(empty ? null : words.of("help." + chapter));
            }
        });
        VBox text = new VBox();
        text.getStyleClass().add("help-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        Markdown markdown = new Markdown(address -> {
            String chapter = address.replaceAll(".*/", "").replaceAll("\\.md.*", "");
            if (CHAPTERS.contains(chapter)) {
                chapters.getSelectionModel().select(chapter);
            }
        });
        chapters.getSelectionModel().selectedItemProperty().subscribe(chapter -> {
            if (chapter != null) {
                text.getChildren().setAll(markdown.nodes(text(chapter, words.language())));
            }
        });
        chapters.getSelectionModel().selectFirst();
        HBox page = new HBox(chapters, text, probe);
        page.getStyleClass().add("help");
        return page;
    }

    /** @return a chapter in a language; in English if it is not translated */
    static String text(String chapter, String language) {
        String own = "/guide/" + language + "/" + chapter + ".md";
        try (InputStream file = HelpPage.class.getResource(own) == null
                ? HelpPage.class.getResourceAsStream("/guide/" + chapter + ".md")
                : HelpPage.class.getResourceAsStream(own)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
