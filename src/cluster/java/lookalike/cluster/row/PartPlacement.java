package lookalike.cluster.row;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * Places each part of a catalogue in a partition of its own. Spark places rows by the hash of a column, by which some
 * partitions would get several parts and others none; so the column has a number for each part whose hash leads to
 * that part's partition.
 */
public final class PartPlacement {

    /** The seed of Spark's hashes. */
    private static final int SEED = 42;

    private PartPlacement() {}

    /** @return which of these parts a product with that id is in, from 0 on */
    public static Column part(int parts, Column id) {
        return pmod(xxhash64(id), lit(parts)).cast("int");
    }

    /**
     * @param parts how many there are, and partitions
     * @param part the column with a part's number, from 0 on
     * @return the column to place rows by
     */
    public static Column of(int parts, String part) {
        int[] numbers = numbers(parts);
        Column[] literals = IntStream.of(numbers).mapToObj(number -> lit(number)).toArray(Column[]::new);
        return element_at(array(literals), col(part).plus(1));
    }

    /** @return by part, a number whose hash is that of its partition */
    static int[] numbers(int parts) {
        int[] numbers = new int[parts];
        boolean[] isFound = new boolean[parts];
        int left = parts;
        for (int number = 0; left > 0; number++) {
            int partition = Math.floorMod(Murmur3_x86_32.hashInt(number, SEED), parts);
            if (!isFound[partition]) {
                isFound[partition] = true;
                numbers[partition] = number;
                left--;
            }
        }
        return numbers;
    }
}
