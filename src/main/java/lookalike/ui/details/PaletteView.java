package lookalike.ui.details;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import javafx.scene.Node;
import lookalike.image.palette.NamedColours;
import lookalike.image.palette.Palette;
import lookalike.service.CatalogueContents;
import lookalike.ui.pictures.PaletteChips;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** Shows the main colours of the picture that is shown large; a picture whose colours are not known shows none. */
final class PaletteView {

    private final Executor background;
    private final PaletteChips chips;
    private @Nullable Task<?> running;

    PaletteView(Messages words, Executor background) {
        this.background = background;
        this.chips = new PaletteChips(new NamedColours(), words);
        chips.getStyleClass().add("details-colours");
    }

    /** @return the view */
    Node node() {
        return chips;
    }

    void show(CatalogueContents search, String image) {
        if (running != null) {
            running.cancel();
        }
        chips.show(Optional.empty());
        Collection<String> one = List.of(image);
        Task<Map<String, Palette>> task = new Task<>() {
            @Override
            protected Map<String, Palette> call() throws Exception {
                return search.palettes(one);
            }
        };
        task.setOnSucceeded(_ -> chips.show(Optional.ofNullable(task.getValue().get(image))));
        running = task;
        background.execute(task);
    }
}
