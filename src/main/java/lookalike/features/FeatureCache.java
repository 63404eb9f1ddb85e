package lookalike.features;

import java.nio.file.Path;
import lookalike.LookalikeException;

/** stub: SQLite bookkeeping + flat vector file of one catalogue and one model identity */
public final class FeatureCache implements AutoCloseable {
    /** Opens (making it if need be) the feature cache in a catalogue's folder. */
    public static FeatureCache open(Path folder, ModelIdentity identity) throws LookalikeException {
        throw new UnsupportedOperationException();
    }
    @Override
    public void close() { }
}
