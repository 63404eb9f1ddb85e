package lookalike.ranking.index;

import java.util.List;

/**
 * The rows found for a query.
 *
 * @param best those of the greatest score, the best first
 * @param same those of the greatest {@link RankedRow#same}, the greatest first, at most four; they need not be among
 *     the best
 */
public record Ranked(List<RankedRow> best, List<RankedRow> same) {

    public Ranked {
        best = List.copyOf(best);
        same = List.copyOf(same);
    }
}
