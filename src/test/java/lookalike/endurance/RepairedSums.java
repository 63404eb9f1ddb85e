package lookalike.endurance;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import lookalike.storage.BlockChecksums;

/**
 * Gives a damaged {@link lookalike.storage.SectionFile} sound checksums, so that the damage is found by what reads it.
 */
final class RepairedSums {

    private static final int LENGTH = 16;
    private static final int HEAD = 24;

    private RepairedSums() {}

    /** @return the file with the length and the checksums of the content that it has; the same if it is too short */
    static byte[] of(byte[] file) {
        int sums = 4 * BlockChecksums.blocks(file.length);
        int content = (file.length - sums - 4) & ~63;
        if (content < HEAD) {
            return file;
        }
        ByteBuffer repaired = ByteBuffer.wrap(Arrays.copyOf(file, content + 4 * BlockChecksums.blocks(content) + 4))
                .order(ByteOrder.LITTLE_ENDIAN);
        repaired.putLong(LENGTH, content);
        BlockChecksums checks = new BlockChecksums();
        checks.add(MemorySegment.ofArray(Arrays.copyOf(repaired.array(), content)));
        repaired.position(content);
        for (int sum : checks.finished()) {
            repaired.putInt(sum);
        }
        CRC32C sum = new CRC32C();
        sum.update(repaired.array(), content, repaired.position() - content);
        repaired.putInt((int) sum.getValue());
        return repaired.array();
    }
}
