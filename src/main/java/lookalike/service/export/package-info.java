/**
 * What people and other programs take away: results of searches, near-duplicates and lists of similar products, as
 * pages, sheets and JSON.
 * <p>Start at {@link lookalike.service.export.SearchExport}. Command line and window write the same files, so both
 * formats and their names of fields are here, and neither of the two has its own. Makes text; who calls decides where
 * it is written.
 */
@NullMarked
package lookalike.service.export;

import org.jspecify.annotations.NullMarked;
