package lookalike.ui.evaluation;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.ui.text.Messages;

/** The figures of an evaluation as tables of the page. */
final class EvaluationTables {

    private static final List<Measure> MEASURES =
            List.of(Measure.PRECISION, Measure.ACCURACY, Measure.RECALL, Measure.F1);
    private static final int WORST_CLASSES = 10;

    private final Messages words;

    EvaluationTables(Messages words) {
        this.words = words;
    }

    /** @return the measures at each K; of both rankings under each other, if the original method was measured, too */
    Node measures(Evaluated evaluated) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        int columns = 0;
        grid.add(head(words.of("evaluation.k")), columns++, 0);
        if (evaluated.raw().isPresent()) {
            grid.add(head(words.of("evaluation.ranking")), columns++, 0);
        }
        for (Measure measure : MEASURES) {
            grid.add(head(words.of("measure." + measure)), columns++, 0);
        }
        for (EvaluationReport.AtK figures : evaluated.report().measures()) {
            Label k = head(String.valueOf(figures.k()));
            if (evaluated.raw().isEmpty()) {
                row(grid, figures, k);
            } else {
                row(grid, evaluated.raw().get().report().at(figures.k()), k, new Label(words.of("evaluation.raw")));
                row(grid, figures, new Label(), head(words.of("evaluation.usual")));
            }
        }
        return grid;
    }

    private void row(GridPane grid, EvaluationReport.AtK figures, Label... first) {
        int row = grid.getRowCount();
        grid.addRow(row, first);
        for (Measure measure : MEASURES) {
            Estimate estimate = figures.micro(measure);
            grid.addRow(row, new Label(words.of("evaluation.estimate", estimate.value(), estimate.low(),
                    estimate.high())));
        }
    }

    /** @return in a sentence how much better results are than those of the original method, at the K of the tables */
    Node better(Evaluated.Raw raw) {
        int k = raw.report().settings().focus();
        Comparison.Line line = raw.comparison().line(Measure.PRECISION, k).orElseThrow();
        Estimate difference = line.difference();
        String key = difference.low() > 0 ? "evaluation.better" : difference.high() < 0 ? "evaluation.worse"
                : "evaluation.same";
        Label sentence = new Label(words.of(key, k, line.first(), line.second(), difference.low(),
                difference.high()));
        sentence.setWrapText(true);
        return sentence;
    }

    Node worst(EvaluationReport report) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        grid.addRow(0, head(words.of("evaluation.class")), head(words.of("evaluation.queries")),
                head(words.of("measure." + Measure.PRECISION)), head(words.of("measure." + Measure.RECALL)));
        report.classes().stream().limit(WORST_CLASSES).forEach(figures -> grid.addRow(grid.getRowCount(),
                new Label(figures.label()), new Label(words.of("filters.count", figures.queries())),
                new Label(words.of("evaluation.value", figures.mean(Measure.PRECISION))),
                new Label(words.of("evaluation.value", figures.mean(Measure.RECALL)))));
        Label title = new Label(words.of("evaluation.worst", report.settings().focus()));
        title.getStyleClass().add("settings-title");
        return new VBox(8, title, grid);
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("settings-title");
        return head;
    }
}
