package lookalike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every index; an approximate one must meet it if it may look at everything. */
abstract class NeighbourIndexContract {

    private static final double TOLERANCE = 1e-5;

    /** @return an index of these features that looks at all of them */
    abstract NeighbourIndex of(List<Feature> features, int dimension) throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 67})
    @DisplayName("the nearest are those that a sum in double precision finds")
    void findsTheNearest(int dimension) throws Exception {
        List<Feature> features = features(2500, dimension, 5);
        Feature query = features(1, dimension, 6).getFirst();
        List<Integer> expected = IntStream.range(0, features.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> -query.cosine(features.get(item)))
                        .thenComparing(item -> item))
                .limit(10).toList();
        NeighbourIndex index = of(features, dimension);
        assertEquals(features.size(), index.size());
        assertEquals(dimension, index.dimension());
        List<Neighbour> found = index.nearest(query, 10);
        assertEquals(10, found.size());
        for (int rank = 0; rank < 10; rank++) {
            double right = query.cosine(features.get(expected.get(rank)));
            assertEquals(right, query.cosine(features.get(found.get(rank).item())), TOLERANCE, "at rank " + rank);
            assertEquals(right, found.get(rank).cosine(), TOLERANCE, "at rank " + rank);
        }
    }

    @Test
    @DisplayName("equal cosines come by smaller item number, wherever the items lie")
    void breaksTiesByNumber() throws Exception {
        List<Feature> same = new ArrayList<>();
        for (int item = 0; item < 5000; item++) {
            same.add(new Feature(new float[] {1, 2, 2}));
        }
        List<Neighbour> found = of(same, 3).nearest(new Feature(new float[] {2, 4, 4}), 7);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), found.stream().map(Neighbour::item).toList());
        assertEquals(0, found.getFirst().distance(), 1e-3);
    }

    @Test
    @DisplayName("only the items asked for are considered, and fewer than k are given if there are no more")
    void searchesAmong() throws Exception {
        List<Feature> features = features(3000, 8, 1);
        BitSet among = new BitSet();
        among.set(17);
        among.set(1024);
        among.set(2999);
        NeighbourIndex index = of(features, 8);
        List<Neighbour> found = index.nearest(features.get(5), 10, among);
        assertEquals(List.of(17, 1024, 2999), found.stream().map(Neighbour::item).sorted().toList());
        assertEquals(List.of(), index.nearest(features.get(5), 10, new BitSet()));
    }

    @Test
    @DisplayName("the one nearest is the first of several")
    void findsTheOneNearest() throws Exception {
        List<Feature> features = features(300, 8, 1);
        NeighbourIndex index = of(features, 8);
        Feature query = features(1, 8, 2).getFirst();
        assertEquals(index.nearest(query, 5).subList(0, 1), index.nearest(query, 1));
    }

    @Test
    @DisplayName("an index of nothing finds nothing; a query of another dimension is a mistake")
    void minds() throws Exception {
        NeighbourIndex index = of(List.of(), 4);
        assertEquals(List.of(), index.nearest(new Feature(new float[4]), 3));
        assertThrows(IllegalArgumentException.class, () -> index.nearest(new Feature(new float[5]), 3));
        assertThrows(IllegalArgumentException.class, () -> index.nearest(new Feature(new float[4]), 0));
    }

    static List<Feature> features(int count, int dimension, long seed) {
        Random random = new Random(seed);
        List<Feature> features = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            float[] values = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                values[d] = (float) random.nextGaussian();
            }
            features.add(new Feature(values));
        }
        return features;
    }
}
