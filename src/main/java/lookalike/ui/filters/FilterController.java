package lookalike.ui.filters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import lookalike.catalogue.Condition;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.service.CatalogueContents;
import lookalike.ui.answers.FilterSource;
import lookalike.ui.answers.ResultOrder;
import lookalike.ui.search.SearchState;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.ThemedPopOver;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the results: filters, the number of results, and their order. */
public final class FilterController {

    private final Messages words;
    private final ProblemMessages problems;
    private final SearchState state;
    private final Executor background;
    private final Optional<FilterSource> everywhere;
    private final FilterPane pane;
    /** Made on first use, so that the window appears sooner; null until then. */
    private @Nullable ThemedPopOver popOver;
    private @Nullable FilterSource search;
    private @Nullable Task<?> running;

    @FXML
    private HBox root;
    @FXML
    private FlowPane chips;
    @FXML
    private Button add;
    @FXML
    private MenuButton order;
    @FXML
    private Button direction;
    @FXML
    private FontIcon directionIcon;
    @FXML
    private Spinner<Integer> results;

    /** @param everywhere all catalogues, for the searches of all of them; empty if only one is ever shown */
    public FilterController(Messages words, ProblemMessages problems, SearchState state, Executor background,
            Optional<FilterSource> everywhere) {
        this.words = words;
        this.problems = problems;
        this.state = state;
        this.background = background;
        this.everywhere = everywhere;
        this.pane = new FilterPane(words, this::setConditions);
    }

    @FXML
    private void initialize() {
        for (ResultOrder each : ResultOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(name(each));
            item.setOnAction(_ -> state.order().set(each));
            order.getItems().add(item);
        }
        state.order().subscribe(chosen -> {
            order.setText(name(chosen));
            for (int i = 0; i < ResultOrder.values().length; i++) {
                ((RadioMenuItem) order.getItems().get(i)).setSelected(ResultOrder.values()[i] == chosen);
            }
        });
        state.order().subscribe(this::showDirection);
        state.reversed().subscribe(this::showDirection);
        showDirection();
        direction.setOnAction(_ -> state.reversed().set(!state.reversed().get()));
        state.answer().subscribe(answer -> {
            for (ResultOrder each : ResultOrder.values()) {
                order.getItems().get(each.ordinal()).setDisable(
                        answer == null || !each.isKnownOf(answer.matches()));
            }
        });
        results.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(1, SearchState.MOST_RESULTS,
                state.results().get()));
        results.valueProperty().subscribe(wanted -> {
            if (wanted != null) {
                state.results().set(wanted);
            }
        });
        state.results().subscribe(wanted -> results.getValueFactory().setValue(wanted.intValue()));
        state.selection().subscribe(_ -> refresh());
        state.everywhere().subscribe(this::refreshOptions);
    }

    private void showDirection() {
        ResultOrder by = state.order().get();
        boolean isReversed = state.reversed().get();
        boolean hasDirection = by != ResultOrder.SIMILARITY;
        Visibility.set(direction, hasDirection);
        String text = words.of(hasDirection ? by.directionKey(isReversed) : "order.direction");
        direction.setAccessibleText(text);
        direction.setTooltip(new Tooltip(text));
        directionIcon.setIconCode(isReversed ? Feather.ARROW_UP : Feather.ARROW_DOWN);
    }

    private String name(ResultOrder order) {
        return words.of("order.by", words.of(order.key()));
    }

    /** @return the view */
    public Node node() {
        return root;
    }

    /** Leaves the filters alone: what is shown has an order of its own, and its number is not chosen. */
    public void showFiltersOnly() {
        root.getChildren().setAll(chips, add);
    }

    /** @param other the catalogue to filter; may be null */
    public void use(@Nullable CatalogueContents other) {
        search = other == null ? null : FilterSource.of(other);
        pane.showCounting();
        refreshOptions();
    }

    /** Removes all filters. */
    public void clear() {
        state.selection().set(ProductFilter.ALL);
    }

    /** Opens the popover for filters. */
    @FXML
    public void open() {
        if (search == null || root.getScene() == null) {
            return;
        }
        if (popOver == null) {
            popOver = new ThemedPopOver(pane.node());
        }
        loadOptions(search);
        popOver.showBelow(add);
    }

    /** Opens the popover for filters, or closes it. */
    public void toggle() {
        if (popOver != null && popOver.isShowing()) {
            popOver.hide();
        } else {
            open();
        }
    }

    private void refreshOptions() {
        if (search != null && popOver != null && popOver.isShowing()) {
            loadOptions(search);
        }
    }

    private void setConditions(String column, List<Condition> conditions) {
        state.selection().set(state.selection().get().with(column, conditions));
    }

    private void refresh() {
        ProductFilter now = state.selection().get();
        chips.getChildren().clear();
        if (now.ids().isPresent()) {
            addChip(words.of("filters.favourites"), () -> state.selection().set(now.among(Optional.empty())));
        }
        if (!now.text().isEmpty()) {
            addChip(words.of("filters.text", now.text()), () -> state.selection().set(now.with("")));
        }
        Map<String, List<Condition>> columns = now.conditions().stream().collect(Collectors.groupingBy(
                Condition::column, LinkedHashMap::new, Collectors.toList()));
        columns.forEach(
                (column, conditions) -> addChip(chipText(column, conditions), () -> setConditions(column, List.of())));
        refreshOptions();
    }

    private void addChip(String text, Runnable remove) {
        chips.getChildren().add(new Chip(text, words.of("filters.remove", text), remove));
    }

    private String chipText(String column, List<Condition> conditions) {
        String values = conditions.stream().map(condition -> switch (condition.operator()) {
            case EQUAL -> String.join(", ", condition.values());
            case NOT_EQUAL -> words.of("filters.not", String.join(", ", condition.values()));
            case AT_LEAST, GREATER -> words.of("filters.from", words.number(condition.values().getFirst()));
            case AT_MOST, LESS -> words.of("filters.to", words.number(condition.values().getFirst()));
        }).collect(Collectors.joining(" "));
        return words.of("filters.chip", words.header(column), values);
    }

    /** @param products the number of those that pass all filters */
    private record Options(List<FacetOption> choices, int products) {}

    private void loadOptions(FilterSource one) {
        FilterSource asked = everywhere.filter(_ -> state.everywhere().get()).orElse(one);
        if (running != null) {
            running.cancel(false);
        }
        ProductFilter selection = state.selection().get();
        Task<Options> task = new Task<>() {
            @Override
            protected Options call() throws Exception {
                return new Options(asked.choices(selection), asked.count(selection));
            }
        };
        task.setOnSucceeded(_ -> pane.show(task.getValue().choices(), selection, task.getValue().products()));
        task.setOnFailed(_ -> {
            // All catalogues are opened again, and will be asked then.
            if (!(task.getException() instanceof CancellationException)) {
                pane.showSentence(problems.sentence(task.getException()));
            }
        });
        running = task;
        background.execute(task);
    }
}
