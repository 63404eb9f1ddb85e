package lookalike.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.ui.text.Messages;

/**
 * The system's dialog for a table to write, which asks before a file is replaced.
 *
 * @param owner the window of the dialog
 */
record TableChooser(Messages words, Window owner) {

    /** @return the file that the user chose; empty if they cancelled */
    Optional<Path> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("selection.export.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.of("selection.files"), "*.csv"));
        chooser.setInitialFileName(words.of("selection.file") + ".csv");
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
