package lookalike.service.across;

import lookalike.LookalikeException;
import lookalike.Notice;

/**
 * A catalogue that is left out of a search of all of them.
 *
 * @param catalogue its name
 * @param reason why, as it would be told of a search of this catalogue alone
 */
public record SkippedCatalogue(String catalogue, LookalikeException reason) implements Notice {}
