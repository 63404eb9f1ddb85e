package lookalike.evaluation.report.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lookalike.FileName;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * The files of charts: {@code NAME.svg}, which follows the theme of the program that shows it, and for programs
 * without SVG {@code NAME.png} and {@code NAME-dark.png}.
 *
 * @param folder of the files; made if need be
 */
public record ChartFiles(Path folder) {

    private static final String SVG = ".svg";
    private static final String PNG = ".png";
    private static final String DARK = "-dark.png";

    /** @return whether charts can be drawn on this computer, which needs a font; Java has none of its own */
    public static boolean canBeDrawn() {
        return ChartFont.isAvailable();
    }

    /**
     * Writes the charts, or nothing if {@link #canBeDrawn} is false.
     *
     * @return whether they were written
     * @throws StorageException if they cannot be written
     */
    public boolean write(List<Chart> charts) throws StorageException {
        if (!canBeDrawn()) {
            return false;
        }
        for (Chart chart : charts) {
            Path png = folder.resolve(chart.name() + PNG);
            AtomicFile.write(folder.resolve(chart.name() + SVG), ChartSvg.file(chart).getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(png, ChartPng.file(chart, ChartTheme.LIGHT));
            AtomicFile.write(dark(png), ChartPng.file(chart, ChartTheme.DARK));
        }
        return true;
    }

    /** @return the names of a chart's files */
    public static List<String> names(String chart) {
        return List.of(chart + SVG, chart + PNG, chart + DARK);
    }

    /** @return the path of a light picture's dark version */
    public static Path dark(Path png) {
        return png.resolveSibling(FileName.of(png).replaceFirst("\\.png$", DARK));
    }

    /** @return whether a file is a chart in the light colours */
    public static boolean isLight(Path file) {
        String name = FileName.of(file);
        return name.endsWith(PNG) && !name.endsWith(DARK);
    }
}
