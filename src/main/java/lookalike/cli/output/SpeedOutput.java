package lookalike.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import lookalike.evaluation.report.ReportTables;
import lookalike.evaluation.report.SpeedReport;

/** The comparison of exact search and a method as a table: numbers are rounded for people, not for programs. */
public final class SpeedOutput {

    private static final int DIGITS = 4;

    private SpeedOutput() {}

    public static Table table(SpeedReport report, OutputFormat format) {
        ReportTables.Sheet sheet = report.table();
        return Table.list(sheet.columns(), format == OutputFormat.TABLE
                ? sheet.rows().stream().map(SpeedOutput::rounded).toList() : sheet.rows());
    }

    private static List<Object> rounded(List<Object> row) {
        List<Object> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell instanceof Double value ? rounded(value) : cell));
        return cells;
    }

    private static BigDecimal rounded(double value) {
        int whole = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return BigDecimal.valueOf(value).setScale(Math.clamp(DIGITS - whole, 0, DIGITS), RoundingMode.HALF_EVEN);
    }
}
