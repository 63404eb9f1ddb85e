package lookalike.evaluation.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lookalike.evaluation.EvaluationReport;
import lookalike.storage.StorageException;
import lookalike.storage.WholeFile;

/**
 * The folder that a report is written to: {@code report.json} with everything, and its tables as CSV (RFC 4180). Files
 * of an earlier report are replaced one by one, each whole.
 *
 * @param root made if need be
 */
public record ReportFolder(Path root) {

    /** @return where everything is, as {@link ReportJson} reads it */
    public Path json() {
        return root.resolve("report.json");
    }

    /** Writes the report and its tables. */
    public void write(EvaluationReport report) throws StorageException {
        for (Map.Entry<String, ReportTables.Sheet> sheet : ReportTables.all(report).entrySet()) {
            write(sheet.getKey() + ".csv", csv(sheet.getValue()));
        }
        write(json().getFileName().toString(), ReportJson.text(report));
    }

    private void write(String name, String text) throws StorageException {
        WholeFile.write(root.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(ReportTables.Sheet sheet) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(sheet.columns());
            for (List<Object> row : sheet.rows()) {
                writer.writeRecord(row.stream().map(String::valueOf).toList());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.toString();
    }
}
