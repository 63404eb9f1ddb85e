package lookalike.ui.clients;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.search.RankingOptions;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.ranking.WeightSlider;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;

/** How much popularity and the current client's taste count, from looks only to all of it. */
public final class TasteSlider {

    private final Messages words;
    private final VBox root = new VBox();
    private final Label most = new Label();

    /** @param model of the client whose taste counts; searches again when another is chosen */
    public TasteSlider(Messages words, SearchState state, ClientModel model) {
        this.words = words;
        Label name = new Label(words.of("taste.name"));
        name.getStyleClass().add("ranking-name");
        Slider slider = new Slider();
        slider.setAccessibleText(words.of("taste.help"));
        slider.setTooltip(new Tooltip(words.of("taste.help")));
        name.setLabelFor(slider);
        WeightSlider weight =
                new WeightSlider(slider, chosen -> change(state, state.ranking().get().withTaste(chosen)));
        Label least = new Label(words.of("taste.none"));
        least.getStyleClass().add("caption");
        most.getStyleClass().add("caption");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        root.getStyleClass().add("ranking-group");
        HBox ends = new HBox(least, between, most);
        ends.getStyleClass().add("taste-ends");
        root.getChildren().setAll(name, slider, ends);
        state.ranking().subscribe(options -> weight.show(options.taste()));
        model.current().subscribe(client -> show(state, client));
    }

    private void show(SearchState state, Optional<ClientProfile> client) {
        most.setText(client.isEmpty() ? words.of("taste.popular") : words.of("taste.client", client.get().name()));
        change(state, state.ranking().get().withClient(client.map(ClientProfile::id)));
    }

    private static void change(SearchState state, RankingOptions options) {
        if (!options.equals(state.ranking().get())) {
            state.ranking().set(options);
        }
    }

    /** @return the view */
    public Node node() {
        return root;
    }
}
