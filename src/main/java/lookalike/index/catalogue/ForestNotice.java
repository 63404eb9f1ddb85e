package lookalike.index.catalogue;

import java.nio.file.Path;
import lookalike.Notice;
import lookalike.index.forest.ForestException;

/** A notice about a catalogue's forest. */
public sealed interface ForestNotice extends Notice {

    /** The forest cannot be used and is grown again when the catalogue is indexed; until then exact search answers. */
    record Unusable(Path file, ForestException problem) implements ForestNotice {}
}
