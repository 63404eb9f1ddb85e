package lookalike.ui.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
import lookalike.search.SearchResult;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.TextProbe;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the results, and what folds out of it: how results are ranked. */
public final class RankingController {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Below this width of the line its texts are short, so that all of it fits beside the details. */
    private static final double ROOM = 640;
    /** How much of the window it takes at most before it scrolls. */
    private static final double MOST = 0.4;
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    /** Space around the parts of the ranking. */
    private static final double BESIDE = 64;

    private final Messages words;
    private final SearchState state;
    private final Node filters;
    private final List<Node> more;
    private final Map<RankingMethod, RadioButton> methods = new EnumMap<>(RankingMethod.class);

    @SuppressWarnings("NullAway.Init") // set by initialize()
    private WeightSlider varietyWeight;

    private boolean isNarrow;

    @FXML
    private VBox root;
    @FXML
    private HBox line;
    @FXML
    private ToggleButton toggle;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox pane;
    @FXML
    private FlowPane groups;
    @FXML
    private VBox methodGroup;
    @FXML
    private CheckBox pin;
    @FXML
    private CheckBox garment;
    @FXML
    private Slider variety;
    @FXML
    private Label note;
    @FXML
    private Button usual;

    /**
     * @param filters shown in the same line
     * @param more parts of the ranking, which change {@link SearchState#ranking} themselves
     */
    public RankingController(Messages words, SearchState state, Node filters, List<Node> more) {
        this.words = words;
        this.state = state;
        this.filters = filters;
        this.more = List.copyOf(more);
    }

    @FXML
    private void initialize() {
        line.getChildren().addFirst(filters);
        HBox.setHgrow(filters, Priority.ALWAYS);
        groups.getChildren().addAll(more);
        // Beside the button; otherwise the height would be that of a narrow pane.
        groups.prefWrapLengthProperty().bind(pane.widthProperty().subtract(usual.widthProperty()).subtract(BESIDE));
        ToggleGroup together = new ToggleGroup();
        for (RankingMethod method : List.of(RankingMethod.FULL, RankingMethod.LEARNED, RankingMethod.LOOKS,
                RankingMethod.RAW)) {
            RadioButton button = new RadioButton(words.of("ranking.method." + method));
            button.setTooltip(new Tooltip(words.of("ranking.method." + method + ".help")));
            button.setToggleGroup(together);
            button.setOnAction(_ -> change(now().with(method)));
            methods.put(method, button);
            methodGroup.getChildren().add(button);
        }
        varietyWeight = new WeightSlider(variety, weight -> change(now().withVariety(weight)));
        state.ranking().subscribe(this::show);
        TextProbe probe = new TextProbe();
        line.getChildren().add(probe);
        line.widthProperty().subscribe(() -> fit(line.getWidth(), probe.factor()));
        probe.factorProperty().subscribe(() -> fit(line.getWidth(), probe.factor()));
        state.answer().subscribe(this::tell);
        scroll.minHeightProperty().bind(root.sceneProperty().flatMap(Scene::heightProperty)
                .flatMap(high -> pane.heightProperty().map(own -> Math.min(own.doubleValue(),
                        MOST * high.doubleValue())))
                .orElse(0.0));
        fold();
    }

    /** @return the view */
    public Node node() {
        return root;
    }

    @FXML
    private void fold() {
        Visibility.set(scroll, toggle.isSelected());
        toggle.setGraphic(new FontIcon(toggle.isSelected() ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
    }

    @FXML
    private void pinClicked() {
        change(now().withPin(pin.isSelected()));
    }

    @FXML
    private void garmentClicked() {
        change(now().withGarment(garment.isSelected()));
    }

    @FXML
    private void usualClicked() {
        change(usual());
    }

    private RankingOptions now() {
        return state.ranking().get();
    }

    /** @return as usual; for whom is no part of it */
    private RankingOptions usual() {
        return RankingOptions.USUAL.withClient(now().client());
    }

    private void change(RankingOptions options) {
        if (!options.equals(now())) {
            state.ranking().set(options);
        }
    }

    private void show(RankingOptions options) {
        methods.forEach((method, button) -> button.setSelected(method == options.method()));
        pin.setSelected(options.pin());
        garment.setSelected(options.garment());
        varietyWeight.show(options.variety());
        boolean changed = !options.equals(usual());
        usual.setDisable(!changed);
        title();
        toggle.pseudoClassStateChanged(CHANGED, changed);
    }

    private void title() {
        String whole = words.of(now().equals(usual()) ? "ranking.title" : "ranking.title.changed");
        toggle.setText(isNarrow ? words.of("ranking.title.short") : whole);
        toggle.setAccessibleText(whole);
    }

    private void fit(double width, double text) {
        isNarrow = width > 0 && width < ROOM * text;
        line.pseudoClassStateChanged(NARROW, isNarrow);
        title();
    }

    /** Tells if the catalogue has less than was asked for. */
    private void tell(@Nullable SearchResult answer) {
        String told = answer != null && answer.quality().isPresent()
                && answer.method().compareTo(now().method()) < 0
                        ? words.of("ranking.less", words.of("ranking.method." + answer.method())) : "";
        note.setText(told);
        Visibility.set(note, !told.isEmpty());
    }
}
