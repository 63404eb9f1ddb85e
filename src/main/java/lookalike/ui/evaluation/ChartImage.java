package lookalike.ui.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import lookalike.FileName;
import lookalike.evaluation.report.chart.ChartFiles;

/**
 * A chart in the colours of both themes.
 *
 * @param name of its files, letters and hyphens
 * @param light for the light theme
 * @param dark for the dark theme
 */
record ChartImage(String name, Image light, Image dark) {

    /** Files have twice as many pixels as the chart is wide on a screen at 100%, where its text can be read well. */
    private static final int SCALE = 2;
    /** What says most comes first; the others follow by name. */
    private static final List<String> FIRST = List.of("precision-over-k", "recall-over-k", "precision-by-class",
            "confusion", "similarity", "reliability");

    /**
     * @param folder of a report's charts
     * @return all its charts, read from PNG files; none if there is no such folder because there was no font
     */
    static List<ChartImage> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<ChartImage> images = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ChartFiles::isLight).sorted().toList()) {
                images.add(new ChartImage(FileName.of(file).replaceFirst("\\.png$", ""), read(file),
                        read(ChartFiles.dark(file))));
            }
        }
        images.sort(Comparator.comparingInt(image -> FIRST.contains(image.name) ? FIRST.indexOf(image.name)
                : FIRST.size()));
        return images;
    }

    private static Image read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Image(bytes);
        }
    }

    /** @return the width at which its text can be read well, in pixels of a screen at 100% */
    double width() {
        return light.getWidth() / SCALE;
    }

    /** @return the width for each height */
    double ratio() {
        return light.getWidth() / light.getHeight();
    }

    /** @return a view that follows the theme of its window */
    ImageView view() {
        ImageView view = new ImageView();
        view.imageProperty().bind(view.sceneProperty()
                .flatMap(scene -> scene.getPreferences().colorSchemeProperty())
                .map(scheme -> scheme == ColorScheme.DARK ? dark : light));
        view.setPreserveRatio(true);
        return view;
    }
}
