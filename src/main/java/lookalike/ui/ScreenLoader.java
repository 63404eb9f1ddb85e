package lookalike.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import lookalike.ui.text.Messages;

/**
 * Reads screens from their FXML.
 *
 * @param words their texts
 */
record ScreenLoader(Messages words) {

    /**
     * @param fxml beside this class
     * @param controllers of the screen and of those that it includes
     */
    Parent load(String fxml, Object... controllers) {
        Map<Class<?>, Object> made = Stream.of(controllers).collect(Collectors.toMap(Object::getClass,
                Function.identity()));
        FXMLLoader loader = new FXMLLoader(ScreenLoader.class.getResource(fxml), words.bundle());
        loader.setControllerFactory(made::get);
        try {
            return loader.load();
        } catch (IOException problem) {
            throw new UncheckedIOException(fxml, problem);
        }
    }
}
