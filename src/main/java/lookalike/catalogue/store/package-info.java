/**
 * A catalogue as it was last read, stored in SQLite.
 * <p>Start at {@link lookalike.catalogue.store.Catalogue} for reading, and at
 * {@link lookalike.catalogue.store.CatalogueWriter} for writing. SQLite is used because half a million products can
 * then be searched without being in memory, by conditions and by text.
 * <p>Readers never write. Each state of a catalogue is a file of its own that never changes once it has its name, so
 * readers open it without locks, even from read-only media, and keep it open while a writer puts the next one beside
 * it and deletes the old one; on Windows, where an open file cannot be deleted, the next writer does that.
 */
@NullMarked
package lookalike.catalogue.store;

import org.jspecify.annotations.NullMarked;
