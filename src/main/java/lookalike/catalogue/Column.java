package lookalike.catalogue;

import java.util.Optional;

/**
 * A column of a table whose cells become attributes.
 *
 * @param header as the table writes it
 * @param role what it means, if that is known
 * @param amounts reads its numbers, knowing its decimal sign
 */
record Column(String header, Optional<Role> role, Amounts amounts) { }
