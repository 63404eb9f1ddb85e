package lookalike.taste.order;

/**
 * A row that was left out, or a part of it.
 *
 * @param line of the table, counted from 1
 * @param reason why
 */
public record OrderProblem(long line, OrderSkip reason) {}
