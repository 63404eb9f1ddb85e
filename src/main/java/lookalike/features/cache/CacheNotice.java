package lookalike.features.cache;

import java.nio.file.Path;
import lookalike.Notice;

/** Existing features cannot be used and are computed again. */
public sealed interface CacheNotice extends Notice {

    /**
     * The database was damaged.
     *
     * @param aside the name that it was renamed to
     */
    record Damaged(Path database, String aside) implements CacheNotice {}

    /**
     * The file of the features is missing or damaged.
     *
     * @param folder of the catalogue
     */
    record Lost(Path folder) implements CacheNotice {}

    /**
     * The features belong to another model.
     *
     * @param network whose features are computed
     */
    record OtherModel(Path folder, String network) implements CacheNotice {}
}
