/**
 * A catalogue as it was last read, kept in SQLite.
 * <p>Start at {@link lookalike.catalogue.store.Catalogue}, a snapshot whose products are fetched when asked for. Why SQLite:
 * half a million products need not be in memory to be searched, conditions become queries, and its write-ahead log gives
 * readers a snapshot while another run refreshes, on Windows too, where an open file cannot be replaced.
 */
package lookalike.catalogue.store;
