/**
 * Files that hold a table, read into rows of text.
 * <p>{@link lookalike.catalogue.table.format.TableFormat} looks at the bytes and chooses the reader. Knows nothing of
 * pictures and of what columns mean.
 */
@NullMarked
package lookalike.catalogue.table.format;

import org.jspecify.annotations.NullMarked;
