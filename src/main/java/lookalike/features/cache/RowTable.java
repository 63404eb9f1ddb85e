package lookalike.features.cache;

import java.util.Optional;
import lookalike.features.KeyedRows;
import lookalike.image.PixelSize;

/**
 * What the feature database says about the rows of one model identity, without the pictures.
 *
 * @param keys the row of each pixel hash that some picture shows
 * @param checksums of each row of the vector file, CRC-32C; not copied, do not change it
 * @param file the name of the vector file; empty if there are no features of this identity
 * @param typicalSize the median size of the pictures; empty if there are none
 */
public record RowTable(KeyedRows keys, int[] checksums, Optional<String> file,
        Optional<PixelSize> typicalSize) {
}
