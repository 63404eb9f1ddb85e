/**
 * Keeping things on disk: where the user's data lies, and how a file is written whole or not at all.
 * <p>Start at {@link lookalike.storage.DataFolder} and {@link lookalike.storage.AtomicFile};
 * {@link lookalike.storage.JsonStore} keeps one value, such as the settings, {@link lookalike.storage.SectionFile} maps
 * large parts that are checked before use, and {@link lookalike.storage.Sqlite} opens databases. Knows no products,
 * pictures or features: the packages above bring their own formats and keep them below the folders named here.
 */
@NullMarked
package lookalike.storage;

import org.jspecify.annotations.NullMarked;
