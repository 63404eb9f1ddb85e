package lookalike.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.ui.text.Messages;

/** The system's own dialog for photos. */
final class PhotoChooser {

    private static final List<String> ENDINGS =
            List.of("*.jpg", "*.jpeg", "*.png", "*.webp", "*.tif", "*.tiff", "*.gif", "*.bmp",
                    "*.JPG", "*.JPEG", "*.PNG", "*.WEBP", "*.TIF", "*.TIFF", "*.GIF", "*.BMP");

    private final Messages words;
    private final Window owner;

    /** @param owner the window that the dialog belongs to */
    PhotoChooser(Messages words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    /** @return photos, none if nobody chose any */
    List<Path> photos() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("photo.title"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.of("photo.files"), ENDINGS),
                new FileChooser.ExtensionFilter(words.of("photo.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
