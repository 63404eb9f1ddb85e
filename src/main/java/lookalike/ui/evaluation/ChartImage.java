package lookalike.ui.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import lookalike.evaluation.report.chart.ChartFiles;

/**
 * A chart in the colours of both themes.
 *
 * @param light for the light theme
 * @param dark for the dark theme
 */
record ChartImage(Image light, Image dark) {

    /**
     * @param folder of a report's charts
     * @return all its charts, read from PNG files, by name; none if there is no such folder because there was no font
     */
    static List<ChartImage> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<ChartImage> images = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ChartFiles::isLight).sorted().toList()) {
                images.add(new ChartImage(read(file), read(ChartFiles.dark(file))));
            }
        }
        return images;
    }

    private static Image read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new Image(bytes);
        }
    }

    /**
     * @param width of the view, in pixels
     * @return a view that follows the theme of its window
     */
    Node node(double width) {
        ImageView view = new ImageView();
        view.imageProperty().bind(view.sceneProperty()
                .flatMap(scene -> scene.getPreferences().colorSchemeProperty())
                .map(scheme -> scheme == ColorScheme.DARK ? dark : light));
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        return view;
    }
}
