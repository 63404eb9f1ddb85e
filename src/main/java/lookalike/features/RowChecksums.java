package lookalike.features;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The checksums that were stored with the rows of a feature matrix: CRC-32C of each row's bytes, little-endian float32.
 *
 * @param file the matrix is mapped from
 * @param checksums of each row; those of rows that belong to nothing are not looked at
 */
public record RowChecksums(Path file, int[] checksums) {

    /** @return the CRC-32C of a row's bytes */
    public static int of(ByteBuffer row) {
        CRC32C check = new CRC32C();
        check.update(row);
        return (int) check.getValue();
    }

    /** @throws FeatureCacheException.Damaged if these are not the bytes that were stored as this row */
    void check(int row, ByteBuffer bytes) throws FeatureCacheException.Damaged {
        if (of(bytes) != checksums[row]) {
            throw new FeatureCacheException.Damaged(file, null);
        }
    }
}
