package lookalike.catalogue.source;

import java.util.Locale;
import java.util.Set;

/**
 * Names of folders in which systems, disk stations and programs keep things of their own: reduced copies of pictures,
 * deleted files, earlier versions. None of them holds products. Hidden folders, whose names begin with a dot, are of
 * this kind too.
 */
final class SystemFolders {

    private static final Set<String> NAMES = Set.of(
            // Synology, QNAP, and other disk stations
            "@eadir", "@tmp", "@recycle", "@recently-snapshot", "@sharebin", "@sharesnap", "@snapshot",
            "#recycle", "#snapshot", "~snapshot",
            // Windows
            "$recycle.bin", "recycler", "recycled", "system volume information", "found.000", "$extend",
            // macOS, also in zips
            "__macosx", "network trash folder", "temporary items", "thevolumesettingsfolder",
            // Linux
            "lost+found",
            // programs
            "node_modules", "__pycache__");

    private SystemFolders() {}

    /** @return whether a folder of this name is left out, wherever it lies below the catalogue's own folder */
    static boolean contains(String name) {
        return name.startsWith(".") && !name.equals(".") && !name.equals("..")
                || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
