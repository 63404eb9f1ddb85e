package lookalike.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.ui.words.Words;

/** The system's own dialog for a photo. */
final class PhotoChooser {

    private static final List<String> ENDINGS =
            List.of("*.jpg", "*.jpeg", "*.png", "*.webp", "*.tif", "*.tiff", "*.gif", "*.bmp",
                    "*.JPG", "*.JPEG", "*.PNG", "*.WEBP", "*.TIF", "*.TIFF", "*.GIF", "*.BMP");

    private final Words words;
    private final Window owner;

    /** @param owner the window that the dialog belongs to */
    PhotoChooser(Words words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    /** @return a photo, unless nobody chose one */
    Optional<Path> photo() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("photo.title"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.of("photo.files"), ENDINGS),
                new FileChooser.ExtensionFilter(words.of("photo.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
