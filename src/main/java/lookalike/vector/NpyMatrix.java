package lookalike.vector;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.storage.MappedFile;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;

/**
 * The vectors of a NumPy array file, mapped: float32, little-endian, two dimensions, row after row, right behind the
 * header that {@link NpyHeader} describes and up to the end of the file. Anything else is refused with an
 * {@link NpyException}. Safe for use by several threads; closing it during a read makes that read fail.
 */
public final class NpyMatrix implements AutoCloseable {

    private static final Pattern TWO = Pattern.compile("(\\d{1,10})\\s*,\\s*(\\d{1,10})\\s*,?");

    private final Arena arena;
    private final VectorRows rows;

    private NpyMatrix(Arena arena, VectorRows rows) {
        this.arena = arena;
        this.rows = rows;
    }

    /** Maps a file. */
    public static NpyMatrix open(Path file) throws NpyException, StorageException {
        @SuppressWarnings("MustBeClosedChecker") // the matrix closes it
        Arena arena = Arena.ofShared();
        try (FileChannel channel = RegularFile.open(file)) {
            return new NpyMatrix(arena, map(file, channel, arena));
        } catch (IOException problem) {
            arena.close();
            throw new StorageException.NotReadable(file, problem);
        } catch (Throwable problem) {
            arena.close();
            throw problem;
        }
    }

    private static VectorRows map(Path file, FileChannel channel, Arena arena) throws IOException, NpyException {
        NpyHeader header = NpyHeader.read(file, channel);
        if (!header.type().equals("<f4")) {
            throw new NpyException.OtherNumbers(file, header.type());
        }
        Matcher shape = TWO.matcher(header.shape());
        if (!shape.matches()) {
            throw new NpyException.OtherShape(file, header.shape());
        }
        long count = Long.parseLong(shape.group(1));
        long dimension = Long.parseLong(shape.group(2));
        if (count > Integer.MAX_VALUE || dimension < 1 || dimension > Integer.MAX_VALUE / Float.BYTES) {
            throw new NpyException.OtherShape(file, header.shape());
        }
        // One row, or one number a row, is the same in either order.
        if (header.columnsFirst() && count > 1 && dimension > 1) {
            throw new NpyException.OtherOrder(file);
        }
        long bytes = 4 * count * dimension;
        if (channel.size() != header.length() + bytes) {
            throw new NpyException.OtherLength(file, header.length() + bytes, channel.size());
        }
        MemorySegment values = MappedFile.of(channel, header.length(), bytes, arena);
        return new VectorRows(values, (int) count, (int) dimension);
    }

    /** @return all vectors */
    public VectorRows rows() {
        return rows;
    }

    @Override
    public void close() {
        arena.close();
    }
}
