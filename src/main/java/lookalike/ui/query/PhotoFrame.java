package lookalike.ui.query;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lookalike.image.Frame;
import lookalike.image.View;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.ui.pictures.Picture;
import lookalike.ui.search.Corrections;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** The part of the selected photo that is searched with: the user's, or else the one that the program chose. */
final class PhotoFrame {

    private final Messages words;
    private final SearchState state;
    private final CropView crop;
    private final HBox line;
    private final Label text;
    private final Button action;

    /**
     * @param line says what is searched with, where the program has or had a choice; else hidden
     * @param text of the line
     * @param action of the line
     */
    PhotoFrame(Messages words, SearchState state, CropView crop, HBox line, Label text, Button action) {
        this.words = words;
        this.state = state;
        this.crop = crop;
        this.line = line;
        this.text = text;
        this.action = action;
        crop.onChanged(this::choose);
        Visibility.set(line, false);
    }

    /** @param whole the selected photo */
    void show(QueryPhoto photo, Picture whole) {
        Frame own = photo.view().frame();
        Optional<Frame> chosen = own.isWhole() ? state.chosenFrame() : Optional.empty();
        crop.show(whole, chosen.orElse(own), chosen.isPresent());
        boolean left = own.isWhole() && state.corrections().whole();
        Visibility.set(line, chosen.isPresent() || left);
        if (chosen.isPresent()) {
            say("query.chosen", "query.whole", this::whole);
        } else if (left) {
            say("query.chosen.whole", "query.chosen.find", this::find);
        }
    }

    /** There is no photo. */
    void hide() {
        Visibility.set(line, false);
    }

    private void say(String what, String todo, Runnable doing) {
        text.setText(words.of(what));
        action.setText(words.of(todo));
        action.setOnAction(_ -> doing.run());
    }

    /** Searches with a part of the photo. */
    void choose(Frame frame) {
        if (frame.isWhole()) {
            whole();
        } else {
            change(photo().view().framed(frame), "query.step.crop", false);
        }
    }

    /** Searches with the whole photo, even if the program would choose a part. */
    void whole() {
        if (!photo().view().frame().isWhole() || state.chosenFrame().isPresent()) {
            change(photo().view().framed(Frame.WHOLE), "query.step.whole", true);
        }
    }

    private void find() {
        change(photo().view(), "query.step.find", false);
    }

    /** @param quarters turns to the right */
    void turn(int quarters) {
        change(photo().view().turned(quarters), "query.step.turn", state.corrections().whole());
    }

    private QueryPhoto photo() {
        return state.sought().get().photos().get(state.shown().get());
    }

    /** @param label the key of what is done, in words */
    private void change(View view, String label, boolean whole) {
        SearchQuery now = state.sought().get();
        Corrections said = state.corrections().withWhole(whole);
        if (!photo().view().equals(view) || !said.equals(state.corrections())) {
            state.go(new HistoryEntry(HistoryEntry.Kind.VIEW, words.of(label),
                    now.with(state.shown().get(), photo().seen(view)), said));
        }
    }
}
