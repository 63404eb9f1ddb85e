package lookalike.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.image.format.PictureFormat;
import lookalike.ui.text.Messages;

/** The system's dialog for photos. */
final class PhotoChooser {

    /** HEIC and AVIF too where they cannot be read: choosing one tells what to do. */
    private static final List<String> ENDINGS = Stream.of(PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.WEBP,
            PictureFormat.TIFF, PictureFormat.GIF, PictureFormat.BMP, PictureFormat.HEIC, PictureFormat.AVIF)
            .flatMap(format -> format.endings().stream())
            .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT))).toList();

    private final Messages words;
    private final Window owner;

    /** @param owner the window of the dialog */
    PhotoChooser(Messages words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    /** @param taken gets the chosen photos, unless the user cancels */
    void choose(Consumer<List<Path>> taken) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("photo.title"));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(words.of("photo.files"), ENDINGS),
                new FileChooser.ExtensionFilter(words.of("photo.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen != null && !chosen.isEmpty()) {
            taken.accept(chosen.stream().map(File::toPath).toList());
        }
    }
}
