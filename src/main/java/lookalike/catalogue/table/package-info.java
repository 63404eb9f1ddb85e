/**
 * Tables that describe a catalogue's pictures: from a CSV's bytes to products.
 * <p>{@code CsvDecoder} and {@code CsvTable} turn bytes into rows, {@code PictureColumn} finds out which column names the
 * pictures (by looking, not by its header), {@code ColumnRoles} which header means name or price, and
 * {@link lookalike.catalogue.table.TableReader} makes products of rows. A row that cannot be read becomes a
 * {@link lookalike.catalogue.CatalogueProblem} and never stops the others.
 */
package lookalike.catalogue.table;
