package lookalike.build.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Replaces files by {@code FILE.xz}, several at a time. */
final class XzPacking {

    private XzPacking() {}

    /** @param floats whether the file is float32 values: each byte is then predicted from its position in its value */
    record Input(Path file, boolean floats) {}

    static void pack(List<Input> inputs) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Void>> packing = new ArrayList<>();
            for (Input input : inputs) {
                packing.add(threads.submit(() -> {
                    pack(input);
                    return null;
                }));
            }
            for (Future<Void> each : packing) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("packing failed", failed.getCause());
        }
    }

    private static void pack(Input input) throws IOException {
        LZMA2Options options = new LZMA2Options();
        if (input.floats) {
            options.setLcLp(2, 2);
        }
        Path target = Path.of(input.file + ".xz");
        try (OutputStream packed = new XZOutputStream(Files.newOutputStream(target), options)) {
            Files.copy(input.file, packed);
        }
        Files.delete(input.file);
    }
}
