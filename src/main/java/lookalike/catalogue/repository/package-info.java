/**
 * All catalogues of a data folder, by name: added, read again, renamed, moved, packed and removed.
 * <p>Start at {@link lookalike.catalogue.repository.CatalogueRepository}. {@code CatalogueReader} reads a catalogue's
 * files through {@code source} and {@code table} into {@code store}. This package is above those three and below
 * everything that computes features.
 */
@NullMarked
package lookalike.catalogue.repository;

import org.jspecify.annotations.NullMarked;
