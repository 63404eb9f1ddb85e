package lookalike.catalogue;

import java.util.Optional;

/**
 * A column of a table whose cells become attributes.
 *
 * @param header as the table writes it
 * @param role what it means, if that is known
 * @param amounts reads its numbers, knowing its decimal sign
 */
public record Column(String header, Optional<ColumnRole> role, AmountParser amounts) { }
