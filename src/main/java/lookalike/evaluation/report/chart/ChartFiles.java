package lookalike.evaluation.report.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * The files of charts: {@code NAME.svg}, which follows the theme of whoever shows it, and for programs that show no SVG
 * {@code NAME.png} and {@code NAME-dark.png}.
 *
 * @param folder where they lie; made if need be
 */
public record ChartFiles(Path folder) {

    /**
     * @return whether they were written as PNG, too, which takes a font
     * @throws StorageException if they cannot be written
     */
    public boolean write(List<Chart> charts) throws StorageException {
        boolean hasFonts = PngCanvas.hasFonts();
        for (Chart chart : charts) {
            AtomicFile.write(folder.resolve(chart.name() + ".svg"),
                    SvgCanvas.file(chart).getBytes(StandardCharsets.UTF_8));
            if (hasFonts) {
                AtomicFile.write(folder.resolve(chart.name() + ".png"), PngCanvas.file(chart));
                AtomicFile.write(dark(folder.resolve(chart.name() + ".png")), PngCanvas.darkFile(chart));
            }
        }
        return hasFonts;
    }

    /** @return the picture in the dark colours that lies beside a light one */
    public static Path dark(Path png) {
        return png.resolveSibling(png.getFileName().toString().replaceFirst("\\.png$", "-dark.png"));
    }

    /** @return whether a file is a chart in the light colours */
    public static boolean isLight(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".png") && !name.endsWith("-dark.png");
    }
}
