package lookalike.service.forest;

import lookalike.index.annoy.AnnoyDescription;

/**
 * A file in Annoy's format that was built.
 *
 * @param dimension numbers in a vector, which the file does not contain
 */
public record AnnoyBuild(int dimension, AnnoyDescription forest) {}
