package lookalike.ui.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueName;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Visibility;

/** The name of a catalogue that is to be added. What is wrong with it is said beside it, while it is typed. */
final class NameField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Messages words;
    private final ProblemMessages problems;
    private final Path place;
    private final ObservableList<CatalogueEntry> catalogues;
    private final TextField field = new TextField();
    private final Label note = new Label();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final VBox root;
    private final Subscription watching;
    private String suggested = "";

    /**
     * @param place the folder or zip to add, absolute
     * @param catalogues all that there are
     */
    NameField(Messages words, ProblemMessages problems, Path place, ObservableList<CatalogueEntry> catalogues) {
        this.words = words;
        this.problems = problems;
        this.place = place;
        this.catalogues = catalogues;
        Label title = new Label(words.of("manage.name"));
        title.setLabelFor(field);
        title.getStyleClass().add("settings-title");
        field.getStyleClass().add("adding-name");
        field.setAccessibleText(words.of("manage.name"));
        note.setWrapText(true);
        note.getStyleClass().add("adding-name-note");
        suggest();
        field.textProperty().subscribe(this::check);
        watching = catalogues.subscribe(() -> {
            if (field.getText().equals(suggested)) {
                suggest();
            }
            check();
        });
        check();
        FlowPane line = new FlowPane(field, note);
        line.getStyleClass().add("adding-name-line");
        root = new VBox(4, title, line);
    }

    private void suggest() {
        suggested = free(CatalogueName.suggestion(place).text());
        field.setText(suggested);
    }

    /** The name of another place's catalogue gets a number; one that this place has already stays. */
    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; taken(name).isPresent() && !isHere(taken(name).get()); number++) {
            String ending = " " + number;
            name = wanted.substring(0, Math.min(wanted.length(), CatalogueName.LONGEST - ending.length())) + ending;
        }
        return name;
    }

    /** Names that only differ in upper and lower case would have the same folder on some systems. */
    private Optional<CatalogueEntry> taken(String name) {
        return catalogues.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    private boolean isHere(CatalogueEntry entry) {
        return entry.location().toAbsolutePath().normalize().equals(place);
    }

    private void check() {
        String typed = field.getText();
        if (typed.isBlank()) {
            refuse(words.of("adding.name.blank"));
        } else if (!CatalogueName.fits(typed)) {
            refuse(problems.sentence(new CatalogueException.BadName(typed.strip())));
        } else {
            String name = new CatalogueName(typed).text();
            Optional<CatalogueEntry> taken = taken(name);
            if (taken.isPresent() && !(isHere(taken.get()) && taken.get().name().equals(name))) {
                refuse(words.of("adding.name.taken", taken.get().name()));
            } else {
                accept(taken.isPresent() ? words.of("adding.name.same", name) : "");
            }
        }
    }

    private void accept(String remark) {
        refusal.set("");
        say(remark, "settings-help");
    }

    /** Refuses the name that stands there, until it is changed. */
    void refuse(String sentence) {
        refusal.set(sentence);
        say(sentence, "field-problem");
    }

    private void say(String sentence, String style) {
        note.setText(sentence);
        note.getStyleClass().removeAll("settings-help", "field-problem");
        note.getStyleClass().add(style);
        Visibility.set(note, !sentence.isEmpty());
        field.pseudoClassStateChanged(WRONG, !refusal.get().isEmpty());
        field.setAccessibleHelp(sentence);
    }

    /** @return whether the name can be used */
    BooleanBinding valid() {
        return Bindings.createBooleanBinding(() -> refusal.get().isEmpty(), refusal);
    }

    /** @return the name, if it is {@link #valid} */
    String name() {
        return new CatalogueName(field.getText()).text();
    }

    /** @param confirmed called when the user presses Enter in the field */
    void onConfirmed(Runnable confirmed) {
        field.setOnAction(_ -> confirmed.run());
    }

    /** Stops following the list of catalogues. */
    void close() {
        watching.unsubscribe();
    }

    void focus() {
        field.requestFocus();
    }

    Node node() {
        return root;
    }
}
