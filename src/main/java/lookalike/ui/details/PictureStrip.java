package lookalike.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import lookalike.service.PictureSource;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** All pictures of a product in small, if it has several; the chosen one is shown large. */
final class PictureStrip {

    private final Messages words;
    private final Pictures pictures;
    private final Pane pane;
    private final Consumer<String> chosen;
    private final List<Pictures.Request> requests = new ArrayList<>();

    /**
     * @param pane filled with a button for each picture
     * @param chosen told the picture that the user chose
     */
    PictureStrip(Messages words, Pictures pictures, Pane pane, Consumer<String> chosen) {
        this.words = words;
        this.pictures = pictures;
        this.pane = pane;
        this.chosen = chosen;
    }

    /** @param shown the one of {@code images} that is shown large at first */
    void show(PictureSource source, List<String> images, String shown) {
        clear();
        Visibility.set(pane, images.size() > 1);
        if (images.size() < 2) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        for (int number = 1; number <= images.size(); number++) {
            String image = images.get(number - 1);
            PictureView small = new PictureView();
            small.getStyleClass().add("details-small-picture");
            requests.add(pictures.load(source, image, small::show, _ -> small.unreadable()));
            ToggleButton button = new ToggleButton(null, small);
            button.getStyleClass().addAll("flat", "details-strip-button");
            button.setAccessibleText(words.of("details.strip", number, images.size()));
            button.setToggleGroup(group);
            button.setSelected(image.equals(shown));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(image);
            });
            pane.getChildren().add(button);
        }
    }

    /** Cancels what is still loading. */
    void clear() {
        requests.forEach(Pictures.Request::cancel);
        requests.clear();
        pane.getChildren().clear();
    }
}
