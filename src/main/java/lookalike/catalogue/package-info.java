/**
 * A shop's products as this program knows them: plain values, and the problems that catalogues have.
 * <p>Start at {@link lookalike.catalogue.Product}, {@link lookalike.catalogue.Condition} and
 * {@link lookalike.catalogue.CatalogueSink}. This package reads no file and knows no database; both faces may use it.
 * The packages above it, each of which knows those before it:
 * <pre>
 * source      where the files lie: a folder, or a zip read in place
 * table       from a CSV's bytes to products; a row that cannot be read becomes a {@link lookalike.catalogue.CatalogueProblem}
 * store       a catalogue as it was last read, in SQLite; does not know table
 * repository  all catalogues of a data folder, by name: leads files through source and table into store
 * </pre>
 * Nothing in a catalogue is fatal that concerns a single row or picture. May use {@code storage}; knows no feature, no
 * index, no screen, and decodes no picture.
 */
package lookalike.catalogue;
