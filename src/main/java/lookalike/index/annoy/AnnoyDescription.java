package lookalike.index.annoy;

/**
 * A forest that has been written.
 *
 * @param items that it holds
 * @param trees that were grown
 * @param nodes of the file, all copies included
 * @param bytes of the file
 */
public record AnnoyDescription(int items, int trees, int nodes, long bytes) {}
