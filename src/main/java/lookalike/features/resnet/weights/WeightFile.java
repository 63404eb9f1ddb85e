package lookalike.features.resnet.weights;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * The weights in the data folder, from which DL4J's graph is made. Little-endian; equal weights make equal bytes.
 * <pre>
 * 0      byte[8]     magic "LKWGHT\r\n"; a text-mode copy damages it visibly
 * 8      int32       format version, now 1
 * 12     int32       number of arrays n
 * 16     n times, sorted by name:
 *        int32         length of the name in bytes
 *        byte[]        name, ASCII, for instance "res2a_branch2a/kernel"
 *        int32         number of dimensions d, 1 to 4
 *        int32[d]      shape
 *        float32[]     values, last dimension fastest
 * end-4  int32       CRC-32C of every byte before it
 * </pre>
 * Anything else is refused before a value is used. Version 1: first release.
 */
public final class WeightFile {

    private static final byte[] MAGIC = "LKWGHT\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int NAME_LIMIT = 200;

    private WeightFile() {}

    /** Writes {@code weights} to {@code place}, whole or not at all. */
    public static void write(Path place, NamedWeights weights) throws StorageException {
        AtomicFile.write(place, file -> {
            CRC32C sum = new CRC32C();
            put(file, sum, ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN)
                    .put(MAGIC).putInt(VERSION).putInt(weights.arrays().size()).flip());
            for (Map.Entry<String, WeightArray> array : weights.arrays().entrySet()) {
                put(file, sum, record(array.getKey(), array.getValue()));
            }
            put(file, new CRC32C(), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN)
                    .putInt((int) sum.getValue()).flip());
        });
    }

    private static ByteBuffer record(String name, WeightArray array) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        int bytes = 8 + letters.length + 4 * array.shape().length + 4 * array.values().length;
        ByteBuffer record = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(letters.length).put(letters).putInt(array.shape().length);
        for (int length : array.shape()) {
            record.putInt(length);
        }
        record.asFloatBuffer().put(array.values());
        return record.clear();
    }

    private static void put(FileChannel file, CRC32C sum, ByteBuffer bytes) throws IOException {
        sum.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** @throws ModelException.Damaged if the file does not have exactly the format of {@link #write} */
    public static NamedWeights read(Path place) throws ModelException, StorageException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(place);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(place, problem);
        }
        if (bytes.length < 20 || !Arrays.equals(bytes, 0, 8, MAGIC, 0, 8)) {
            throw new ModelException.Damaged(place, ModelFault.Known.NO_WEIGHTS_FILE, null);
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int version = file.getInt(8);
        if (version != VERSION) {
            throw new ModelException.Damaged(place, new ModelFault.OtherVersion(version), null);
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length - 4);
        if ((int) sum.getValue() != file.getInt(bytes.length - 4)) {
            throw new ModelException.Damaged(place, ModelFault.Known.BAD_CHECKSUM, null);
        }
        try {
            return arrays(file.position(12).limit(bytes.length - 4));
        } catch (BufferUnderflowException | IllegalArgumentException problem) {
            throw new ModelException.Damaged(place, ModelFault.Known.CONTRADICTS_ITSELF, problem);
        }
    }

    private static NamedWeights arrays(ByteBuffer file) {
        SortedMap<String, WeightArray> arrays = new TreeMap<>();
        int count = file.getInt();
        for (int a = 0; a < count; a++) {
            byte[] letters = new byte[limited(file.getInt(), NAME_LIMIT)];
            file.get(letters);
            int[] shape = new int[limited(file.getInt(), 4)];
            for (int d = 0; d < shape.length; d++) {
                shape[d] = file.getInt();
            }
            float[] values = new float[limited(WeightArray.count(shape), file.remaining() / 4)];
            file.asFloatBuffer().get(values);
            file.position(file.position() + 4 * values.length);
            arrays.put(new String(letters, StandardCharsets.US_ASCII), new WeightArray(shape, values));
        }
        if (file.hasRemaining()) {
            throw new IllegalArgumentException(file.remaining() + " bytes too many");
        }
        return new NamedWeights(arrays);
    }

    private static int limited(long length, int limit) {
        if (length < 1 || length > limit) {
            throw new IllegalArgumentException("a length of " + length);
        }
        return (int) length;
    }
}
