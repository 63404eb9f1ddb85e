package lookalike.ui.dialog;

import java.util.Locale;

/** What is chosen in dialogs; each kind has its own last folder. */
public enum FolderKind {
    /** Photos to search with. */
    PHOTO,
    /** Folders, zips and tables that are read. */
    CATALOGUE,
    /** Files and folders that are written. */
    EXPORT;

    /** @return its name in the settings */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
