package lookalike.index.annoy;

/**
 * One item that a search of a forest found.
 *
 * @param item its number, from 0
 * @param distance from the query, as {@link Metric} has it
 */
public record AnnoyNeighbour(int item, float distance) { }
