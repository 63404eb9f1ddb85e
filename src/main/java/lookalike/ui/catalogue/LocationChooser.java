package lookalike.ui.catalogue;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.service.AddRequest;
import lookalike.ui.text.Messages;

/** The system's dialogs for finding a catalogue. */
public final class LocationChooser {

    private final Messages words;
    private final Window owner;

    /** @param owner the window of the dialogs */
    public LocationChooser(Messages words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    /** @return a folder; empty if the user cancels */
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.of("catalogue.folder.title"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /** @return a zip; empty if the user cancels */
    public Optional<Path> zip() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("catalogue.zip.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.of("catalogue.zip.files"),
                AddRequest.PACKED.stream().map(ending -> "*" + ending).toList()));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
