package lookalike.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.FileChooser.ExtensionFilter;
import lookalike.image.format.PictureFormat;
import lookalike.ui.text.Messages;

/** The system's dialog for photos. */
public final class PhotoChooser {

    /** HEIC and AVIF too where they cannot be read: choosing one tells what to do. */
    private static final List<String> ENDINGS = Stream.of(PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.WEBP,
            PictureFormat.TIFF, PictureFormat.GIF, PictureFormat.BMP, PictureFormat.HEIC, PictureFormat.AVIF)
            .flatMap(format -> format.endings().stream())
            .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT))).toList();

    private final Messages words;
    private final FileDialogs dialogs;

    public PhotoChooser(Messages words, FileDialogs dialogs) {
        this.words = words;
        this.dialogs = dialogs;
    }

    /** @param taken gets the chosen photos, unless the user cancels */
    public void choose(Consumer<List<Path>> taken) {
        choose(words.of("photo.title"), taken);
    }

    /** As {@link #choose}, with another title. */
    public void choose(String title, Consumer<List<Path>> taken) {
        List<Path> chosen = dialogs.openSeveral(FolderKind.PHOTO, title,
                new ExtensionFilter(words.of("photo.files"), ENDINGS), new ExtensionFilter(words.of("photo.all"), "*"));
        if (!chosen.isEmpty()) {
            taken.accept(chosen);
        }
    }

    /** @param taken gets the chosen folder, unless the user cancels */
    public void chooseFolder(String title, Consumer<List<Path>> taken) {
        dialogs.folder(FolderKind.PHOTO, title).ifPresent(folder -> taken.accept(List.of(folder)));
    }
}
