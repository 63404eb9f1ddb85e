package lookalike.features.cache;

import java.nio.file.Path;
import lookalike.Notice;

/** Features that were there cannot be used and are computed again. */
public sealed interface CacheNotice extends Notice {

    /**
     * The database was damaged.
     *
     * @param aside the name that it is kept under
     */
    record Damaged(Path database, String aside) implements CacheNotice { }

    /**
     * The file of the features is missing or damaged.
     *
     * @param folder of the catalogue
     */
    record Lost(Path folder) implements CacheNotice { }

    /**
     * The features are another model's.
     *
     * @param network whose features are computed
     */
    record OtherModel(Path folder, String network) implements CacheNotice { }
}
