package lookalike.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.ui.text.Messages;

/** The system's dialog for photos. */
final class PhotoChooser {

    private static final List<String> ENDINGS =
            List.of("*.jpg", "*.jpeg", "*.png", "*.webp", "*.tif", "*.tiff", "*.gif", "*.bmp",
                    "*.JPG", "*.JPEG", "*.PNG", "*.WEBP", "*.TIF", "*.TIFF", "*.GIF", "*.BMP");

    private final Messages words;
    private final Window owner;

    /** @param owner the window of the dialog */
    PhotoChooser(Messages words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    /** @return the chosen photos; empty if the user cancels */
    List<Path> photos() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("photo.title"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.of("photo.files"), ENDINGS),
                new FileChooser.ExtensionFilter(words.of("photo.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
