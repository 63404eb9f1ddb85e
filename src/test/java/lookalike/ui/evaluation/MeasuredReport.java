package lookalike.ui.evaluation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.ReportJson;
import lookalike.features.ModelIdentity;

/** Reports of one K, with the precision that a test wants. */
public final class MeasuredReport {

    private MeasuredReport() {}

    static EvaluationReport of(List<String> relevance, int k, Estimate precision, double chance) {
        Map<Measure, Estimate> means = new EnumMap<>(Measure.class);
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            means.put(measure, precision);
            values.put(measure, precision.value());
        }
        return new EvaluationReport(EvaluationReport.FORMAT,
                new EvaluationReport.Settings("1.2.3", "lookalike evaluate", "shop", "shop", relevance, List.of(k), k,
                        0, 0, 1, List.of(), "exact", "raw", "all", new ModelIdentity("net", "w", "float32", "r", 3),
                        100,
                        .95),
                new EvaluationReport.Counts(240, 0, 0, 0, 240, 0, 240, 0, 0, 0, 0, 0, chance),
                List.of(new EvaluationReport.AtK(k, means, means)),
                List.of(new EvaluationReport.ClassFigures("Shirts", 1, 1, values)),
                new EvaluationReport.Confusion(List.of()),
                new EvaluationReport.Similarities(0, 1, List.of(0L, 1L), List.of(0L, 0L)), List.of(), List.of());
    }

    /** Writes what an evaluation leaves in a catalogue's folder: 86% fit, and two charts. */
    public static void writeInto(Path catalogue) throws IOException {
        Path folder = Files.createDirectories(catalogue.resolve("evaluation"));
        Files.writeString(folder.resolve("report.json"),
                ReportJson.text(of(List.of("gender"), 5, new Estimate(.86, .84, .88), .08)));
        Path charts = Files.createDirectories(folder.resolve("charts"));
        for (String ending : List.of(".png", "-dark.png")) {
            draw(charts.resolve("precision-over-k" + ending), 1004, 760);
            draw(charts.resolve("similarity" + ending), 1968, 784);
        }
    }

    private static void draw(Path file, int width, int height) throws IOException {
        BufferedImage chart = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = chart.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        ImageIO.write(chart, "png", file.toFile());
    }
}
