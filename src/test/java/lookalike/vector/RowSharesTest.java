package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rows that threads share")
class RowSharesTest {

    private static List<List<Integer>> ranges(int rows, int length, @Nullable BitSet among) {
        List<List<Integer>> taken = new ArrayList<>();
        new RowShares(rows, length, among).take((from, to) -> taken.add(List.of(from, to)));
        return taken;
    }

    private static BitSet rows(int... numbers) {
        BitSet rows = new BitSet();
        IntStream.of(numbers).forEach(rows::set);
        return rows;
    }

    @Test
    @DisplayName("are taken range by range, the last one shorter")
    void all() {
        assertEquals(List.of(List.of(0, 4), List.of(4, 8), List.of(8, 10)), ranges(10, 4, null));
        assertEquals(List.of(List.of(0, 4), List.of(4, 8)), ranges(8, 4, null));
        assertEquals(List.of(), ranges(0, 4, null));
    }

    @Test
    @DisplayName("are passed over where none is wanted, and begin with the first that is")
    void some() {
        assertEquals(List.of(List.of(5, 8), List.of(1003, 1004), List.of(1999, 2000)),
                ranges(2_000, 4, rows(5, 6, 1003, 1999)));
        assertEquals(List.of(List.of(0, 4)), ranges(2_000, 4, rows(0)));
        assertEquals(List.of(), ranges(2_000, 4, rows()));
        assertEquals(List.of(List.of(9, 10)), ranges(10, 4, rows(9, 12)));
    }

    @Test
    @DisplayName("are each taken once, whatever number of threads there are")
    void threads() {
        BitSet wanted = new BitSet();
        IntStream.range(0, 100_000).filter(row -> row / 1_000 % 7 == 3).forEach(wanted::set);
        RowShares shares = new RowShares(100_000, 64, wanted);
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 8).parallel().forEach(_ -> shares.take(
                (from, to) -> IntStream.range(from, to).filter(wanted::get).forEach(taken::add)));
        assertEquals(wanted.stream().boxed().toList(), taken.stream().sorted().toList());
    }

    @Test
    @DisplayName("may have the largest numbers")
    void largest() {
        int rows = Integer.MAX_VALUE;
        assertEquals(List.of(List.of(rows - 1, rows)), ranges(rows, 1 << 20, rows(rows - 1)));
    }
}
