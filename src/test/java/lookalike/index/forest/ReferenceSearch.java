package lookalike.index.forest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.vector.VectorRows;

/** Exact search, simple and in double precision. */
final class ReferenceSearch {

    private ReferenceSearch() {}

    static List<Neighbour> nearest(VectorRows rows, Metric metric, float[] query, int k, BitSet among) {
        List<Neighbour> all = new ArrayList<>();
        for (int item = 0; item < rows.count(); item++) {
            if (among == null || among.get(item)) {
                all.add(Neighbour.ofDistance(item, (float) distance(metric, query, rows.row(item))));
            }
        }
        Comparator<Neighbour> rising = Comparator.comparingDouble(Neighbour::distance);
        all.sort(metric == Metric.DOT ? rising.reversed() : rising);
        return all.subList(0, Math.min(k, all.size()));
    }

    static double distance(Metric metric, float[] a, float[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        double difference = 0;
        for (int d = 0; d < a.length; d++) {
            product += (double) a[d] * b[d];
            squaresA += (double) a[d] * a[d];
            squaresB += (double) b[d] * b[d];
            difference += ((double) a[d] - b[d]) * ((double) a[d] - b[d]);
        }
        return switch (metric) {
            case ANGULAR -> Math.sqrt(2 - 2 * product / Math.sqrt(squaresA * squaresB));
            case EUCLIDEAN -> Math.sqrt(difference);
            case DOT -> product;
        };
    }
}
