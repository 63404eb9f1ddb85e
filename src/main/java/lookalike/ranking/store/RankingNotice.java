package lookalike.ranking.store;

import java.nio.file.Path;
import lookalike.Notice;

/** A notice about a catalogue's ranking space. */
public sealed interface RankingNotice extends Notice {

    /**
     * The space cannot be used and is trained again when the catalogue is indexed; until then results are ranked as
     * the network alone sees them.
     */
    record Unusable(Path file, RankingException problem) implements RankingNotice {}
}
