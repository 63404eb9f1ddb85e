package lookalike.evaluation.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lookalike.FileName;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.report.chart.ChartFiles;
import lookalike.storage.AtomicFile;
import lookalike.storage.CsvTable;
import lookalike.storage.StorageException;

/**
 * The folder that a report is written to: {@code report.json} with everything, its tables as CSV (RFC 4180), the page
 * {@code report.html}, and its charts in {@code charts}. Files of an earlier report are replaced one by one, each
 * whole.
 *
 * @param root made if need be
 */
public record ReportFolder(Path root) {

    /** Everything that is written into the folder; of a folder in it, all files. */
    public static final List<String> NAMES = List.of("report.json", "report.html", "measures.csv", "classes.csv",
            "confusion.csv", "similarities.csv", "examples.csv", "queries.csv", "speed.csv", "ablation.csv",
            "calibration.csv", "charts");

    /** @return the path of the report, which {@link ReportJson} reads */
    public Path json() {
        return root.resolve("report.json");
    }

    /** @return the path of the page */
    public Path page() {
        return root.resolve("report.html");
    }

    /**
     * Writes the report, its tables, the page with pictures, and its charts. The pictures are read before anything is
     * written, so that a cancelled job leaves no files behind.
     *
     * @param more what else was measured: more charts, and tables {@code speed.csv}, {@code ablation.csv} and
     *     {@code calibration.csv}
     * @param queries pictures of the query catalogue
     * @param searched pictures of the catalogue searched; may be the same
     * @param progress told example queries shown and all of them
     * @return whether the charts were drawn, which needs a font
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public boolean write(EvaluationReport report, Supplements more, ImageSource queries,
            ImageSource searched, Progress progress) throws StorageException {
        String html = new ReportPage(report, more, queries, searched).html(progress);
        ChartFiles charts = new ChartFiles(root.resolve("charts"));
        write(report);
        if (more.speed().isPresent()) {
            write("speed.csv", csv(more.speed().get().table()));
            charts.write(more.speed().get().charts());
        }
        if (more.ablation().isPresent()) {
            write("ablation.csv", csv(new AblationSheet(more.ablation().get()).sheet()));
            charts.write(List.of(new AblationSection(more.ablation().get()).chart()));
        }
        if (more.calibration().isPresent()) {
            CalibrationSection section = new CalibrationSection(more.calibration().get());
            write("calibration.csv", csv(section.sheet()));
            charts.write(List.of(section.chart()));
        }
        write(FileName.of(page()), html);
        return charts.write(new ReportCharts(report).all());
    }

    /** Writes the report and its tables, without pictures and charts. */
    public void write(EvaluationReport report) throws StorageException {
        for (Map.Entry<String, ReportTables.Sheet> sheet : ReportTables.all(report).entrySet()) {
            write(sheet.getKey() + ".csv", csv(sheet.getValue()));
        }
        write(FileName.of(json()), ReportJson.text(report));
    }

    private void write(String name, String text) throws StorageException {
        AtomicFile.write(root.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(ReportTables.Sheet sheet) {
        return new CsvTable(sheet.columns(), sheet.rows()).text();
    }
}
