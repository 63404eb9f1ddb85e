package lookalike.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.ui.dialog.DialogOpener;

/** Answers dialogs at once, as a headless toolkit has none; a dialog that was not answered beforehand is cancelled. */
final class PretendDialogs implements DialogOpener {

    private final Deque<List<Path>> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /**
     * A dialog that was opened.
     *
     * @param begins the folder that it begins in
     * @param name that it proposes for a file to write
     */
    record Asked(String title, Optional<Path> begins, Optional<String> name) {}

    /** Chooses these in the next dialog that is not answered yet. */
    synchronized void answer(Path... chosen) {
        answers.add(List.of(chosen));
    }

    /** @return the dialogs that were opened, in their order */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private synchronized List<File> answered() {
        List<Path> chosen = answers.poll();
        return chosen == null ? List.of() : chosen.stream().map(Path::toFile).toList();
    }

    @Override
    public List<File> open(FileChooser chooser, boolean several, Window owner) {
        return of(chooser);
    }

    @Override
    public Optional<File> save(FileChooser chooser, Window owner) {
        return of(chooser).stream().findFirst();
    }

    private List<File> of(FileChooser chooser) {
        asked.add(new Asked(chooser.getTitle(), Optional.ofNullable(chooser.getInitialDirectory()).map(File::toPath),
                Optional.ofNullable(chooser.getInitialFileName())));
        return answered();
    }

    @Override
    public Optional<File> folder(DirectoryChooser chooser, Window owner) {
        asked.add(new Asked(chooser.getTitle(), Optional.ofNullable(chooser.getInitialDirectory()).map(File::toPath),
                Optional.empty()));
        return answered().stream().findFirst();
    }
}
