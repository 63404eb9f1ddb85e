package lookalike.ui.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Lets the user choose files and folders; each kind begins in the folder where it was chosen last. */
public final class FileDialogs {

    private final DialogOpener opener;
    private final FolderMemory memory;
    private final Window owner;

    /** @param owner the window of the dialogs */
    public FileDialogs(DialogOpener opener, FolderMemory memory, Window owner) {
        this.opener = opener;
        this.memory = memory;
        this.owner = owner;
    }

    /** @return an existing file; empty if the user cancels */
    public Optional<Path> open(FolderKind kind, String title, ExtensionFilter... filters) {
        return open(kind, title, false, filters).stream().findFirst();
    }

    /** @return existing files; none if the user cancels */
    public List<Path> openSeveral(FolderKind kind, String title, ExtensionFilter... filters) {
        return open(kind, title, true, filters);
    }

    private List<Path> open(FolderKind kind, String title, boolean several, ExtensionFilter... filters) {
        FileChooser chooser = chooser(kind, title, filters);
        List<Path> chosen = opener.open(chooser, several, owner).stream().map(File::toPath).toList();
        chosen.stream().findFirst().ifPresent(file -> rememberPlace(kind, file));
        return chosen;
    }

    /**
     * @param name that is proposed, with its ending; signs that no file system takes are replaced
     * @return the file to write; the dialog has asked whether an existing one may be replaced
     */
    public Optional<Path> save(FolderKind kind, String title, String name, ExtensionFilter... filters) {
        FileChooser chooser = chooser(kind, title, filters);
        chooser.setInitialFileName(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-"));
        Optional<Path> chosen = opener.save(chooser, owner).map(File::toPath);
        chosen.ifPresent(file -> rememberPlace(kind, file));
        return chosen;
    }

    /** @return a folder; empty if the user cancels */
    public Optional<Path> folder(FolderKind kind, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        begin(kind).ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen = opener.folder(chooser, owner).map(File::toPath);
        chosen.ifPresent(folder -> memory.remember(kind, folder.toAbsolutePath()));
        return chosen;
    }

    private FileChooser chooser(FolderKind kind, String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(filters);
        begin(kind).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** A dialog that begins in a folder that is gone fails on some systems: the nearest one above it is taken. */
    private Optional<File> begin(FolderKind kind) {
        Optional<Path> folder = memory.folder(kind);
        while (folder.isPresent() && !Files.isDirectory(folder.get())) {
            folder = folder.map(Path::getParent);
        }
        return folder.map(Path::toFile);
    }

    private void rememberPlace(FolderKind kind, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            memory.remember(kind, folder);
        }
    }
}
