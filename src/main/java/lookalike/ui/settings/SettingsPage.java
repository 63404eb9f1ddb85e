package lookalike.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.TextSize;
import lookalike.ui.theme.Theme;

/** The page of settings. Everything takes effect at once, except the engine, which is used from the next start. */
public final class SettingsPage {

    private static final List<String> ENGINES = List.of("", "onnx", "dl4j");

    private final Messages words;
    private final ProblemMessages problems;
    private final SettingsStore store;
    private final FavouritesStore favourites;
    private final SearchState state;
    private final DataSize data;
    private final Executor background;
    private final Licences licences;

    /** @param data the data folder */
    public SettingsPage(Messages words, ProblemMessages problems, SettingsStore store, FavouritesStore favourites,
            SearchState state, Path data, Executor background) {
        this.words = words;
        this.problems = problems;
        this.store = store;
        this.favourites = favourites;
        this.state = state;
        this.data = new DataSize(data);
        this.background = background;
        this.licences = new Licences();
    }

    /** @return the view of the page */
    public Node node() {
        VBox page = new VBox(group("settings.look", appearance()), group("settings.search", search()),
                group("settings.privacy", privacy()), group("settings.data", data()),
                group("settings.licences", licences()));
        page.getStyleClass().add("settings");
        return page;
    }

    private Node group(String key, Node content) {
        Label title = new Label(words.of(key));
        title.getStyleClass().add("settings-title");
        VBox group = new VBox(title, content);
        group.getStyleClass().add("settings-group");
        return group;
    }

    private Node appearance() {
        GridPane grid = grid();
        row(grid, "settings.theme", comboBox(List.of(Theme.Choice.values()),
                theme -> words.of("theme." + theme.name().toLowerCase(Locale.ROOT)), store.get().theme(),
                theme -> store.change(now -> now.with(theme))), "");
        List<Integer> sizes = Stream.concat(Stream.of(TextSize.SYSTEM), TextSize.CHOICES.stream()).toList();
        row(grid, "settings.text", comboBox(sizes, this::textSize, store.get().textSize(),
                percent -> store.change(now -> now.withTextSize(percent))), "");
        List<String> languages = Stream.concat(Stream.of(""),
                Messages.languages().stream()).toList();
        row(grid, "settings.language", comboBox(languages, language -> words.of("language." + language),
                store.get().language(), language -> store.change(now -> now.withLanguage(language))), "");
        return grid;
    }

    private String textSize(int percent) {
        return percent == TextSize.SYSTEM ? words.of("text.system") : words.of("text.percent", percent / 100.0);
    }

    private Node search() {
        GridPane grid = grid();
        Spinner<Integer> results = new Spinner<>(1, SearchState.MOST_RESULTS, store.get().results());
        results.setEditable(true);
        results.valueProperty().addListener((_, _, wanted) -> {
            store.change(now -> now.with(wanted.intValue()));
            state.results().set(wanted);
        });
        row(grid, "settings.results", results, "");
        row(grid, "settings.engine", comboBox(ENGINES, engine -> words.of("engine." + engine), store.get().engine(),
                engine -> store.change(now -> now.withEngine(engine))), "settings.engine.help");
        return grid;
    }

    private Node privacy() {
        Label what = wrapped("settings.privacy.text");
        CheckBox recent = new CheckBox(words.of("settings.recent"));
        recent.setSelected(store.get().keepsRecent());
        recent.setOnAction(_ -> store.change(now -> now.withPhotosRemembered(recent.isSelected())));
        Button hearts = new Button(words.of("settings.hearts"));
        hearts.setOnAction(_ -> favourites.clearFavourites());
        VBox box = new VBox(what, recent, hearts);
        box.getStyleClass().add("settings-lines");
        return box;
    }

    private Node data() {
        Label place = new Label(words.of("settings.folder", data.root()));
        place.setWrapText(true);
        Label size = new Label(words.of("settings.size.counting"));
        Label cost = wrapped("settings.clear.cost");
        Button clear = new Button(words.of("settings.clear"));
        clear.setDisable(true);
        Runnable count = () -> {
            Task<DataSize.Sizes> counting = data.measure();
            counting.setOnSucceeded(_ -> {
                DataSize.Sizes sizes = counting.getValue();
                size.setText(words.of("settings.size", megabytes(sizes.model()), megabytes(sizes.catalogues()),
                        megabytes(sizes.caches())));
                clear.setDisable(sizes.caches() == 0);
            });
            counting.setOnFailed(_ -> size.setText(problems.sentence(counting.getException())));
            background.execute(counting);
        };
        clear.setOnAction(_ -> {
            clear.setDisable(true);
            Task<Void> clearing = data.clearCaches();
            clearing.setOnSucceeded(_ -> count.run());
            clearing.setOnFailed(_ -> size.setText(problems.sentence(clearing.getException())));
            background.execute(clearing);
        });
        count.run();
        VBox box = new VBox(place, size, cost, clear);
        box.getStyleClass().add("settings-lines");
        return box;
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    private Node licences() {
        VBox box = new VBox();
        box.getStyleClass().add("settings-lines");
        for (Licences.Entry entry : licences.all()) {
            Label line = new Label(words.of("settings.licence", entry.name(), entry.licence()));
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        return box;
    }

    private Label wrapped(String key) {
        Label label = new Label(words.of(key));
        label.setWrapText(true);
        label.getStyleClass().add("settings-help");
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        return grid;
    }

    private void row(GridPane grid, String key, Control control, String help) {
        Label label = new Label(words.of(key));
        label.setLabelFor(control);
        label.getStyleClass().add("settings-label");
        control.setAccessibleText(words.of(key));
        control.getStyleClass().add("settings-control");
        grid.addRow(grid.getRowCount(), label, control);
        if (!help.isEmpty()) {
            grid.add(wrapped(help), 1, grid.getRowCount());
        }
    }

    private static <T> ComboBox<T> comboBox(List<T> values, Function<T, String> words, T now,
            Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        box.setValue(now);
        box.setOnAction(_ -> chosen.accept(box.getValue()));
        return box;
    }
}
