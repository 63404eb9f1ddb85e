package lookalike.service.evaluation;

import java.nio.file.Path;

/**
 * A written report.
 *
 * @param folder with all files
 * @param page to open first
 * @param hasCharts whether charts were drawn, which needs a font
 */
public record ReportFiles(Path folder, Path page, boolean hasCharts) {}
