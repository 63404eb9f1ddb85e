package lookalike.service.evaluation;

import java.nio.file.Path;

/**
 * A report that was written.
 *
 * @param folder that holds all of it
 * @param page to begin with
 * @param hasCharts whether charts were drawn, which takes a font
 */
public record ReportFiles(Path folder, Path page, boolean hasCharts) { }
