package lookalike.ui.boards;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.ThemedPopOver;

/** A pop-over that asks for the printer and the number of copies. */
final class PrinterChoice implements BoardPrinter.Choice {

    private static final int MOST_COPIES = 99;

    private final Messages words;
    private final Supplier<Node> place;

    /** @param place what it opens below */
    PrinterChoice(Messages words, Supplier<Node> place) {
        this.words = words;
        this.place = place;
    }

    @Override
    public void ask(String title, List<String> printers, BoardPrinter.Chosen then) {
        ComboBox<String> printer = new ComboBox<>();
        printer.getItems().setAll(printers);
        printer.getSelectionModel().selectFirst();
        printer.setMaxWidth(Double.MAX_VALUE);
        Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
        copies.setEditable(true);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("print-fields");
        row(fields, "boards.print.printer", printer);
        row(fields, "boards.print.copies", copies);
        Label heading = new Label(words.of("boards.print.title", title));
        heading.getStyleClass().add("print-title");
        Button print = new Button(words.of("boards.print.now"));
        print.getStyleClass().addAll("accent", "print-now");
        VBox content = new VBox(heading, fields, print);
        content.getStyleClass().add("print-choice");
        content.getStylesheets().add(PrinterChoice.class.getResource("boards.css").toExternalForm());
        ThemedPopOver popOver = new ThemedPopOver(content);
        print.setOnAction(_ -> {
            popOver.hide();
            then.print(printer.getValue(), copies.getValue());
        });
        popOver.showBelow(place.get());
        print.requestFocus();
    }

    private void row(GridPane fields, String key, Node field) {
        Label label = new Label(words.of(key));
        label.setLabelFor(field);
        fields.addRow(fields.getRowCount(), label, field);
    }
}
