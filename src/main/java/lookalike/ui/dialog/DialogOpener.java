package lookalike.ui.dialog;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Opens the system's dialogs and waits for the user. */
public interface DialogOpener {

    /** @return the existing files that the user chose; none if the dialog was cancelled */
    List<File> open(FileChooser chooser, boolean several, Window owner);

    /** @return the file to write, after asking whether an existing one may be replaced; empty if cancelled */
    Optional<File> save(FileChooser chooser, Window owner);

    /** @return the folder that the user chose; empty if cancelled */
    Optional<File> folder(DirectoryChooser chooser, Window owner);

    /** The dialogs of the system. */
    DialogOpener OF_SYSTEM = new DialogOpener() {
        @Override
        public List<File> open(FileChooser chooser, boolean several, Window owner) {
            List<File> chosen = several ? chooser.showOpenMultipleDialog(owner)
                    : Optional.ofNullable(chooser.showOpenDialog(owner)).map(List::of).orElse(null);
            return chosen == null ? List.of() : chosen;
        }

        @Override
        public Optional<File> save(FileChooser chooser, Window owner) {
            return Optional.ofNullable(chooser.showSaveDialog(owner));
        }

        @Override
        public Optional<File> folder(DirectoryChooser chooser, Window owner) {
            return Optional.ofNullable(chooser.showDialog(owner));
        }
    };
}
