/**
 * Spotify's Annoy in Java: its files, its search and its way of building a forest of random-projection trees, over
 * angular, euclidean and dot-product distance.
 * <p>Start at {@link lookalike.index.annoy.AnnoyForest}, which opens a file and searches it, and at
 * {@link lookalike.index.annoy.AnnoyBuilder}, which writes one. {@code AnnoySearcher} answers, {@code AnnoyVerifier}
 * checks, and {@code AnnoyFile} owns the format. The terms are Annoy's own: {@code n_trees} costs build time and
 * size, {@code search_k} query time.
 * <p>The reference is Annoy 1.17.3, {@code src/annoylib.h}. Every departure from it is named where it happens; the
 * two that matter: everything read from a file is checked, and a build gives the same bytes on any number of threads.
 */
@NullMarked
package lookalike.index.annoy;

import org.jspecify.annotations.NullMarked;
