/**
 * A shop's products as this program knows them: a folder of pictures, or a zip of one, with or without a CSV.
 * <p>Start at {@link lookalike.catalogue.repository.CatalogueRepository}, which reads a catalogue and keeps it by name; what it hands
 * out is a {@link lookalike.catalogue.store.Catalogue} of {@link lookalike.catalogue.Product}s. Pictures are found by the
 * ending of their file names and handed on as bytes through {@link lookalike.catalogue.source.ImageSource}; this room never
 * decodes one. It may use {@code storage} and knows no feature, no index, no screen.
 * <p>How reading goes: {@code CatalogueFiles} lists the folder or zip, {@code CsvDecoder} and {@code CsvTable} turn bytes
 * into rows, {@code PictureColumn} finds out which column names the pictures (by looking, not by its header),
 * {@code ColumnRoles} which header means name or price, {@code RowReader} makes products of rows and
 * {@code CatalogueDatabase} writes them in one transaction. Nothing in a catalogue is fatal that concerns a single row
 * or picture: it becomes a {@link lookalike.catalogue.CatalogueProblem}, kept beside the products.
 * <p>Why SQLite: half a million products need not be in memory to be searched, conditions become queries, and its
 * write-ahead log gives readers a snapshot while somebody else refreshes, on Windows too, where an open file cannot
 * be replaced.
 */
package lookalike.catalogue;
