package lookalike.features.resnet.weights;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;

/**
 * Looks at an array of an HDF5 file before the library reads it: what it claims must be what an array of ResNet-50 can
 * be. Of the format's filters only those that Keras writes are let through, since the native code of another one can
 * end the JVM (CVE-2025-12183), and nothing is inflated to more than its chunk holds.
 */
final class StoredArray {

    /** HDF5's registered numbers of the filters that Keras writes: gzip and shuffle. */
    private static final List<Integer> FILTERS = List.of(1, 2);
    private static final int GZIP = 1;
    /** Twice the bytes of ResNet-50's largest array, a kernel of 3 x 3 x 512 x 512 float32. */
    private static final long MOST_BYTES = 2L * 3 * 3 * 512 * 512 * Float.BYTES;
    private static final int BUFFER = 1 << 16;

    private StoredArray() {}

    /**
     * @param file with the array
     * @throws ModelException.NotTheWeights if the library should not read the array
     */
    static void check(Path file, Dataset dataset) throws ModelException {
        List<Integer> filters = dataset.getFilters().stream().map(PipelineFilterWithData::getId).toList();
        if (!FILTERS.containsAll(filters)) {
            int other = filters.stream().filter(id -> !FILTERS.contains(id)).findFirst().orElseThrow();
            throw refused(file, new ModelFault.OtherFilter(dataset.getName(), other));
        }
        limit(file, dataset, dataset.getDimensions(), dataset.getSizeInBytes());
        if (dataset instanceof ChunkedDataset chunked) {
            int[] chunk = chunked.getChunkDimensions();
            long bytes = limit(file, dataset, chunk, Float.BYTES);
            if (filters.contains(GZIP)) {
                forEachChunk(dataset.getDimensions(), chunk, offset -> {
                    if (!isWithin(chunked.getRawChunkBuffer(offset), bytes)) {
                        throw refused(file, new ModelFault.TooLarge(dataset.getName()));
                    }
                });
            }
        }
    }

    /** @return the bytes of an array of this shape */
    private static long limit(Path file, Dataset dataset, int[] shape, long least) throws ModelException {
        double bytes = Arrays.stream(shape).asDoubleStream().reduce(Float.BYTES, (one, other) -> one * other);
        if (Math.max(bytes, (double) least) > MOST_BYTES || Arrays.stream(shape).anyMatch(side -> side <= 0)) {
            throw refused(file, new ModelFault.TooLarge(dataset.getName()));
        }
        return (long) bytes;
    }

    private static ModelException refused(Path file, ModelFault fault) {
        return new ModelException.NotTheWeights(file.toString(), fault, null);
    }

    private interface Chunk {
        void at(int[] offset) throws ModelException;
    }

    private static void forEachChunk(int[] shape, int[] chunk, Chunk action) throws ModelException {
        int[] offset = new int[shape.length];
        int axis = 0;
        while (axis < shape.length) {
            action.at(offset.clone());
            axis = 0;
            while (axis < shape.length && (offset[axis] += chunk[axis]) >= shape[axis]) {
                offset[axis++] = 0;
            }
        }
    }

    /** @return whether zlib data are no more than {@code most} bytes; also if they are no zlib data at all */
    private static boolean isWithin(ByteBuffer packed, long most) {
        byte[] output = new byte[BUFFER];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            while (!inflater.finished() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(output) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten() <= most;
        } catch (DataFormatException _) {
            // The library says so in its turn.
            return true;
        }
    }
}
