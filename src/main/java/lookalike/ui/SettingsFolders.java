package lookalike.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.ui.dialog.FolderKind;
import lookalike.ui.dialog.FolderMemory;
import lookalike.ui.settings.SettingsStore;

/** Remembers the folders of dialogs in the settings. */
record SettingsFolders(SettingsStore settings) implements FolderMemory {

    @Override
    public Optional<Path> folder(FolderKind kind) {
        try {
            return Optional.ofNullable(settings.get().folders().get(kind.word())).map(Path::of);
        } catch (InvalidPathException _) {
            // Written by hand, or on another system.
            return Optional.empty();
        }
    }

    @Override
    public void remember(FolderKind kind, Path folder) {
        settings.change(now -> now.withFolder(kind.word(), folder.toString()));
    }
}
