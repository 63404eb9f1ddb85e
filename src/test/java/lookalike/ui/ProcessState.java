package lookalike.ui;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds: what a leak would let grow.
 *
 * @param heap bytes in use after collecting garbage
 * @param threads but those that Lookalike keeps for its work
 * @param handles open files; 0 where the system does not tell
 * @param mapped bytes of files below a folder that are mapped into memory; 0 where the system does not tell
 */
record ProcessState(long heap, int threads, long handles, long mapped) {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final long HEAP_SLACK = 24L << 20;
    private static final int THREAD_SLACK = 4;
    private static final int HANDLE_SLACK = 16;
    private static final long MAPPED_SLACK = 16L << 20;

    /** @param folder whose mapped files count */
    static ProcessState now(Path folder) throws IOException {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return new ProcessState(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                (int) Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !thread.getName().startsWith("lookalike-")).count(),
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? unix.getOpenFileDescriptorCount() : 0,
                mappedBelow(folder));
    }

    private static long mappedBelow(Path folder) throws IOException {
        if (!Files.isReadable(MAPS)) {
            return 0;
        }
        String real = folder.toRealPath().toString();
        try (Stream<String> lines = Files.lines(MAPS)) {
            return lines.filter(line -> line.contains(real)).mapToLong(ProcessState::length).sum();
        }
    }

    /** @return the bytes of a line that begins with two addresses */
    private static long length(String line) {
        String[] ends = line.substring(0, line.indexOf(' ')).split("-");
        return Long.parseUnsignedLong(ends[1], 16) - Long.parseUnsignedLong(ends[0], 16);
    }

    /** @return whether no more is held than before, but for what comes and goes */
    boolean isFlat(ProcessState before) {
        return heap - before.heap < HEAP_SLACK && threads - before.threads <= THREAD_SLACK
                && handles - before.handles <= HANDLE_SLACK && mapped - before.mapped <= MAPPED_SLACK;
    }

    /** @return the values for a table: megabytes for bytes */
    List<Object> row() {
        return List.of(heap >> 20, threads, handles, mapped >> 20);
    }
}
