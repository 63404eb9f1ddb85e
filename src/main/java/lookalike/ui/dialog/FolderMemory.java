package lookalike.ui.dialog;

import java.nio.file.Path;
import java.util.Optional;

/** Remembers where something was chosen last. */
public interface FolderMemory {

    /** @return the last folder of a kind, which may be gone; empty if none is known */
    Optional<Path> folder(FolderKind kind);

    /** Remembers a folder. */
    void remember(FolderKind kind, Path folder);
}
