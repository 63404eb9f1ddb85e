package lookalike.ui.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import lookalike.service.AddRequest;
import lookalike.ui.dialog.FileDialogs;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.text.Messages;

/** The system's dialogs for finding a catalogue. */
public final class LocationChooser {

    private final Messages words;
    private final FileDialogs dialogs;

    public LocationChooser(Messages words, FileDialogs dialogs) {
        this.words = words;
        this.dialogs = dialogs;
    }

    /** @return a folder; empty if the user cancels */
    public Optional<Path> folder() {
        return dialogs.folder(FolderKind.CATALOGUE, words.of("catalogue.folder.title"));
    }

    /** @return a zip; empty if the user cancels */
    public Optional<Path> zip() {
        return dialogs.open(FolderKind.CATALOGUE, words.of("catalogue.zip.title"), new ExtensionFilter(
                words.of("catalogue.zip.files"), AddRequest.PACKED.stream().map(ending -> "*" + ending).toList()));
    }
}
