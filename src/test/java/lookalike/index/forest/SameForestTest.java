package lookalike.index.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import lookalike.Progress;
import lookalike.features.KeyedRows;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.storage.Sha256;
import lookalike.vector.RankedKey;
import lookalike.vector.ScalarKernel;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A catalogue's results must not depend on the machine or the release that has grown its forest. To be renewed, with
 * the figures of the guide, if forests are grown or searched in another way.
 */
@DisplayName("A forest of the same items")
class SameForestTest {

    private static final ForestParameters RECIPE = new ForestParameters(3, 8, 8, 16, 60, 7, 2);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, {1} items of {2} numbers")
    @CsvSource({"ANGULAR, 400, 40, 3e1de5f02431c228", "EUCLIDEAN, 300, 11, 80d10c549fbe70a2",
        "DOT, 300, 30, e0b0a9c137a572f7"})
    @DisplayName("is the same on every machine and in every release: projection, points, trees and lists")
    void grows(Metric metric, int items, int dimension, String digest) throws Exception {
        try (Forest forest = grown(ClusteredVectors.clustered(items, dimension, 7, 1), metric)) {
            MessageDigest all = Sha256.digest();
            Map<String, MemorySegment> sections = new TreeMap<>(forest.sections());
            assertEquals(dimension > 24, sections.containsKey("projection"));
            Map<String, String> each = new LinkedHashMap<>();
            for (Map.Entry<String, MemorySegment> section : sections.entrySet()) {
                byte[] bytes = section.getValue().toArray(ValueLayout.JAVA_BYTE);
                all.update(bytes);
                each.put(section.getKey(), Sha256.of(bytes).substring(0, 6));
            }
            assertEquals(digest, HexFormat.of().formatHex(all.digest()).substring(0, 16), each::toString);
        }
    }

    @ParameterizedTest(name = "{0}, one in {1} passes")
    @CsvSource({"ANGULAR, 1, fabb5e42be36fbc3", "ANGULAR, 2, ec8d59c870a9378a", "ANGULAR, 9, b0a2e30dea4feb89",
        "EUCLIDEAN, 1, 8787ea58ba93a411", "DOT, 3, 08ee7ceabd25e5a8"})
    @DisplayName("gives the same answers with the same effort, also behind a filter")
    void answers(Metric metric, int step, String digest) throws Exception {
        VectorRows all = ClusteredVectors.clustered(900, 40, 60, 2);
        VectorRows rows = new VectorRows(all.values().asSlice(0, 4L * 850 * 40), 850, 40);
        BitSet among = new BitSet();
        for (int item = 0; item < 850; item += step) {
            among.set(item);
        }
        StringBuilder found = new StringBuilder();
        try (Forest forest = grown(rows, metric)) {
            for (int query = 850; query < 900; query++) {
                for (int kept : new int[] {1, 6, 20}) {
                    for (long key : forest.keys(all.row(query), 4, new SearchParameters(9, kept, 10),
                            step == 1 ? null : among)) {
                        found.append(RankedKey.number(key)).append(' ');
                    }
                }
            }
        }
        assertEquals(digest, Sha256.of(found.toString().getBytes(StandardCharsets.US_ASCII))
                .substring(0, 16));
    }

    @Test
    @DisplayName("grown over vectors kept elsewhere by their keys finds what one that holds them finds")
    void keyed() throws Exception {
        VectorRows given = ClusteredVectors.clustered(300, 30, 5, 3);
        VectorRows rows = new Embedding(Metric.ANGULAR, 30).items(given, Arena.ofAuto());
        Map<String, Integer> rowOfKey = new LinkedHashMap<>();
        for (int row = 0; row < 300; row++) {
            rowOfKey.put("%064x".formatted(1000 - row), row);
        }
        Path place = folder.resolve("keyed.forest");
        ForestDescription said = new ForestBuilder(RECIPE, RecallTarget.USUAL, place, Progress.UNWATCHED)
                .of(rows, rowOfKey, "a model");
        assertEquals(300, said.items());
        try (Forest forest = Forest.open(place, rows, KeyedRows.of(rowOfKey), "a model");
                Forest own = grown(given, Metric.ANGULAR)) {
            assertFalse(forest.sections().containsKey("vectors"));
            SearchParameters every = SearchParameters.of(300, 5);
            for (int query = 0; query < 300; query += 7) {
                var found = forest.nearest(given.row(query), 5, every, null);
                var known = own.nearest(given.row(query), 5, every, null);
                assertEquals(known.stream().map(Neighbour::item).toList(),
                        found.stream().map(each -> forest.row(each.item())).toList());
                assertEquals(query, forest.row(found.getFirst().item()));
                var less = forest.nearest(given.row(query), 5, new SearchParameters(30, 20, 20), null);
                assertEquals(query, forest.row(less.getFirst().item()));
            }
        }
    }

    private Forest grown(VectorRows rows, Metric metric) throws Exception {
        Path place = folder.resolve("items.forest");
        new ForestBuilder(RECIPE, RecallTarget.USUAL, place, Progress.UNWATCHED, new ScalarKernel()).of(rows, metric);
        return Forest.open(place);
    }
}
