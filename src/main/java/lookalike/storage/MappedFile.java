package lookalike.storage;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;

/**
 * Maps files into memory as segments of the same class as allocated memory. Java uses a class of its own for mapped
 * segments, and a loop that has met several classes of segments is compiled to handle all of them: searching vectors
 * became twice as slow once a program had searched both mapped and allocated ones.
 */
public final class MappedFile {

    private MappedFile() {}

    /**
     * @param length bytes, within the file
     * @param arena closing it ends the mapping
     * @return a part of the file, read-only
     */
    @SuppressWarnings("restricted") // reinterpret: the address and length are those of the mapping itself
    public static MemorySegment of(FileChannel file, long offset, long length, Arena arena) throws IOException {
        MemorySegment mapped = file.map(FileChannel.MapMode.READ_ONLY, offset, length, arena);
        return length == 0 ? mapped
                : MemorySegment.ofAddress(mapped.address()).reinterpret(length, arena, null).asReadOnly();
    }
}
