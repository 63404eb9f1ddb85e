/**
 * A catalogue as it was last read, kept in SQLite.
 * <p>Start at {@link lookalike.catalogue.store.Catalogue}, which is read, and at
 * {@link lookalike.catalogue.store.CatalogueWriter}. Why SQLite: half a million products need not be in memory to be
 * searched, and conditions and words become queries.
 * <p>Readers never write. Each state of a catalogue is a file of its own that never changes once it has its name, so
 * readers open it without locks, from read-only media too, and keep it open while a writer puts the next one beside it
 * and takes the old one away; on Windows, where an open file cannot be deleted, the next writer does that.
 */
package lookalike.catalogue.store;
