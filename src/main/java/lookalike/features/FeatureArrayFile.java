package lookalike.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * Features as a NumPy array file of version 1.0, for {@code numpy.load} and other programs that read it. The values
 * are the network's own, not scaled to length 1.
 * <pre>
 * 0        byte[6]      magic "\x93NUMPY"
 * 6        byte[2]      format version, 1 and 0
 * 8        uint16       h, little-endian; 10 + h is a multiple of 64
 * 10       char[h]      {'descr': '&lt;f4', 'fortran_order': False, 'shape': (n, d), }, spaces, a line feed
 * 10+h     float32[nd]  little-endian, feature after feature
 * </pre>
 * Exactly 10 + h + 4nd bytes. The format is NumPy's, see {@code numpy.lib.format}.
 */
public final class FeatureArrayFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private FeatureArrayFile() {}

    /**
     * Writes one row a feature.
     *
     * @param features at least one, all of one dimension
     */
    public static void write(Path place, List<Feature> features) throws StorageException {
        int dimension = features.getFirst().dimension();
        if (features.stream().anyMatch(feature -> feature.dimension() != dimension)) {
            throw new IllegalArgumentException("features of several dimensions make no array");
        }
        AtomicFile.write(place, file -> {
            writeFully(file, header(features.size(), dimension));
            for (Feature feature : features) {
                writeFully(file, row(feature));
            }
        });
    }

    private static ByteBuffer header(int rows, int dimension) {
        String array = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + dimension + "), }";
        int prefix = MAGIC.length + Short.BYTES;
        int whole = (prefix + array.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String padding = " ".repeat(whole - prefix - array.length() - 1);
        return ByteBuffer.allocate(whole).order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) (whole - prefix))
                .put((array + padding + "\n").getBytes(StandardCharsets.US_ASCII))
                .flip();
    }

    private static ByteBuffer row(Feature feature) {
        ByteBuffer row = ByteBuffer.allocate(feature.dimension() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        row.asFloatBuffer().put(feature.values());
        return row;
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
