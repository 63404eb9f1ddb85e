/**
 * A shop's products as plain values, and the problems that catalogues have.
 * <p>Start at {@link lookalike.catalogue.Product}, {@link lookalike.catalogue.Condition} and
 * {@link lookalike.catalogue.CatalogueSink}. This package reads no file and knows no database; both faces may use it.
 * The packages above it, each of which knows those before it:
 * <pre>
 * source      the files: a folder, or a zip read in place
 * table       from a CSV's bytes to products; an unreadable row becomes a {@code CatalogueProblem}
 * store       a catalogue as it was last read, in SQLite; does not know table
 * repository  all catalogues of a data folder, by name: reads files through source and table into store
 * </pre>
 * A problem with a single row or picture is never fatal. May use {@code storage}; knows no features, indexes or
 * screens, and decodes no pictures.
 */
@NullMarked
package lookalike.catalogue;

import org.jspecify.annotations.NullMarked;
