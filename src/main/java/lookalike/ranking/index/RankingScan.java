package lookalike.ranking.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lookalike.vector.CodeKernel;
import lookalike.vector.RankedKey;
import lookalike.vector.TopK;
import org.jspecify.annotations.Nullable;

/** Compares a query with rows, one block after the other, and keeps the best. Not for several threads. */
final class RankingScan {

    /** How many of those that may be the very product are kept. */
    private static final int SAME = 4;

    private final RankingRows rows;
    private final CodeKernel kernel;
    private final WholeQuery looks;
    private final WholeQuery same;
    private final ColumnAgreement columns;
    private final int[] block = new int[CodeKernel.ROWS];
    private final long[] offsets = new long[CodeKernel.ROWS];
    private final float[] looksProducts = new float[CodeKernel.ROWS];
    private final float[] sameProducts = new float[CodeKernel.ROWS];
    private int gathered;
    private TopK best;
    private TopK alike = new TopK(SAME);

    /** @param k how many of the best to keep, at least 1 */
    RankingScan(RankingRows rows, CodeKernel kernel, RankingQuery query, int k) {
        this.rows = rows;
        this.kernel = kernel;
        this.looks = WholeQuery.of(query.vector().looks(), rows.longestLooks(), 1 / query.whole());
        this.same = rows.codes().details() > 0 ? WholeQuery.of(query.vector().same(), rows.longest(), 1)
                : WholeQuery.of(query.vector().looks(), rows.longestLooks(), 1);
        this.columns = new ColumnAgreement(query);
        this.best = new TopK(k);
    }

    /**
     * Compares the rows from {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param among the only rows to compare, or null for all
     */
    void range(int from, int to, @Nullable BitSet among) {
        int row = among == null ? from : among.nextSetBit(from);
        while (row >= 0 && row < to) {
            block[gathered++] = row;
            if (gathered == block.length) {
                compare();
            }
            row = among == null ? row + 1 : among.nextSetBit(row + 1);
        }
        if (gathered > 0) {
            compare();
        }
    }

    private void compare() {
        multiply();
        for (int i = 0; i < gathered; i++) {
            int row = block[i];
            best.offer(RankedKey.of((float) -(likeness(i) + agreement(row)), row));
            alike.offer(RankedKey.of((float) -sameness(i), row));
        }
        gathered = 0;
    }

    private void multiply() {
        Arrays.fill(block, gathered, block.length, block[0]);
        for (int i = 0; i < block.length; i++) {
            offsets[i] = rows.codes().offset(block[i]);
        }
        products(looks, looksProducts);
        products(same, sameProducts);
    }

    private void products(WholeQuery query, float[] products) {
        if (query.values().length > 0) {
            kernel.dots(query.values(), rows.codes().values(), offsets, gathered, products);
        }
    }

    private double likeness(int i) {
        return looksProducts[i] * looks.scale() * rows.looks()[block[i]];
    }

    private double sameness(int i) {
        return sameProducts[i] * same.scale() * rows.same()[block[i]];
    }

    private double agreement(int row) {
        return columns.learned(rows.codes().predictions(), row)
                + columns.columns(rows.values(), rows.codes().predictions(), row);
    }

    /** Takes over what another scan with the same query found. */
    RankingScan merge(RankingScan other) {
        best = best.merge(other.best);
        alike = alike.merge(other.alike);
        return this;
    }

    /** @return what was found */
    Ranked found() {
        return new Ranked(ranked(best), ranked(alike));
    }

    private List<RankedRow> ranked(TopK top) {
        return Arrays.stream(top.ascending()).mapToObj(key -> {
            block[0] = RankedKey.number(key);
            gathered = 1;
            multiply();
            gathered = 0;
            return new RankedRow(block[0], columns.parts(likeness(0), rows.values(), rows.codes().predictions(),
                    block[0]), sameness(0));
        }).toList();
    }
}
