package lookalike.ui.evaluation;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import lookalike.ui.page.Pages;
import lookalike.ui.text.Messages;

/** Charts, as large as their text needs to be read; each is a button that shows it alone, as large as the window. */
final class ChartGallery {

    /** How many charts stand above the tables. */
    private static final int FIRST = 2;
    /** What the window has above and below a page, and beside a chart. */
    private static final double ABOVE_AND_BELOW = 176;
    private static final double BESIDE = 96;

    private final Messages words;
    private final Pages pages;
    private final FlowPane first = row();
    private final FlowPane rest = row();

    /** @param pages show a chart alone; the way back leads here */
    ChartGallery(Messages words, Pages pages) {
        this.words = words;
        this.pages = pages;
    }

    private static FlowPane row() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("evaluation-charts");
        row.setMinWidth(0);
        return row;
    }

    void show(List<ChartImage> charts) {
        first.getChildren().setAll(charts.stream().limit(FIRST).map(chart -> button(chart, first)).toList());
        rest.getChildren().setAll(charts.stream().skip(FIRST).map(chart -> button(chart, rest)).toList());
    }

    private Node button(ChartImage chart, Node row) {
        String title = words.header(chart.name().replace('-', '_')).replaceAll("\\bk\\b", "K");
        ImageView view = chart.view();
        view.fitWidthProperty().bind(room(row, Scene::widthProperty, BESIDE)
                .map(room -> Math.min(chart.width(), room.doubleValue())));
        Button button = new Button(null, view);
        button.getStyleClass().addAll("flat", "evaluation-chart");
        button.setAccessibleText(words.of("evaluation.chart", title));
        button.setTooltip(new Tooltip(words.of("evaluation.chart.enlarge")));
        button.setOnAction(_ -> pages.showAbove(title, alone(chart, title), () -> {}));
        return button;
    }

    /** @return the chart as large as fits, but never smaller than among the others */
    private static Node alone(ChartImage chart, String title) {
        ImageView view = chart.view();
        view.setAccessibleText(title);
        StackPane holder = new StackPane(view);
        holder.getStyleClass().add("evaluation-large");
        holder.setMinWidth(0);
        ObservableValue<Double> across = room(holder, Scene::widthProperty, BESIDE);
        ObservableValue<Double> down = room(holder, Scene::heightProperty, ABOVE_AND_BELOW);
        view.fitWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.min(across.getValue(),
                Math.min(2 * chart.width(), Math.max(chart.width(), down.getValue() * chart.ratio()))), across, down));
        return holder;
    }

    /**
     * The window's own size, which is known before anything in it is laid out.
     *
     * @param less what else is there
     * @return what a window leaves, in pixels, at least 1
     */
    private static ObservableValue<Double> room(Node within, Function<Scene, ReadOnlyDoubleProperty> side,
            double less) {
        return within.sceneProperty().flatMap(side).map(size -> Math.max(1, size.doubleValue() - less))
                .orElse(1.);
    }

    /** @return the charts that say most */
    Node first() {
        return first;
    }

    /** @return the others */
    Node rest() {
        return rest;
    }
}
