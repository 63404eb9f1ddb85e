package lookalike.service.part;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was learned of a whole catalogue, or of a sample of it, for all parts to share.
 *
 * @param ranking the file {@code ranking-*.ranking} of a catalogue that was trained
 * @param match the file {@code match-*.json} of the same one, if there is one
 */
public record RankingArtefact(Path ranking, Optional<Path> match) {}
