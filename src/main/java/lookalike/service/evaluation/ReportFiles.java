package lookalike.service.evaluation;

import java.nio.file.Path;

/**
 * A report that was written.
 *
 * @param folder that holds all of it
 * @param page to begin with
 * @param hasPng whether the charts are there as PNG, too; without fonts they are only there as SVG
 */
public record ReportFiles(Path folder, Path page, boolean hasPng) { }
