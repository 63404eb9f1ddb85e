/**
 * Tables that describe a catalogue's pictures: from a CSV's bytes to products.
 * <p>{@code CsvDecoder} and {@code Table} turn bytes into rows, {@code PictureColumn} finds the column that names
 * the pictures (by its cells, not by its header), {@code ColumnRoles} the columns of name, price and so on, and
 * {@link lookalike.catalogue.table.TableReader} makes products of rows. A row that cannot be read becomes a
 * {@link lookalike.catalogue.CatalogueProblem} and does not stop the others.
 */
@NullMarked
package lookalike.catalogue.table;

import org.jspecify.annotations.NullMarked;
