package lookalike.catalogue;

import java.util.Optional;

/**
 * A column of a table whose cells become attributes.
 *
 * @param header as in the table
 * @param role its meaning, if known
 * @param amounts reads its numbers, knowing its decimal separator
 */
public record Column(String header, Optional<ColumnRole> role, AmountParser amounts) {}
