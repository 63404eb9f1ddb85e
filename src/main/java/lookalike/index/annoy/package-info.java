/**
 * Spotify's Annoy in Java: its files, its search and its way of building a forest of random-projection trees, over
 * angular, euclidean and dot-product distance.
 * <p>Start at {@link lookalike.index.annoy.AnnoyForest}, which opens a file and searches it, and at
 * {@link lookalike.index.annoy.AnnoyBuilder}, which writes one. {@code AnnoySearcher} answers, {@code AnnoyVerifier}
 * checks, and {@code AnnoyFile} owns the format. The words are
 * Annoy's own: {@code n_trees} is paid at build time and in size, {@code search_k} at query time.
 * <p>The reference is Annoy 1.17.3, {@code src/annoylib.h}. Every departure from it is named where it happens; the
 * two that matter are that nothing read from a file is believed before it is checked, and that a build gives the same
 * bytes on any number of threads.
 */
package lookalike.index.annoy;
