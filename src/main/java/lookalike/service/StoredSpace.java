package lookalike.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.features.cache.FeatureCache;

/**
 * What the data folder holds of a catalogue.
 *
 * @param bytes that it takes there, without the pictures themselves
 * @param indexed when its features were written last; empty if it has none
 */
public record StoredSpace(long bytes, Optional<Instant> indexed) {

    /** @param folder the catalogue's; files that vanish meanwhile are not counted */
    static StoredSpace of(Path folder) {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            bytes = files.mapToLong(StoredSpace::size).sum();
        } catch (IOException | UncheckedIOException _) {
            // A folder that cannot be read, or vanishes meanwhile, is told by what else is read from it.
        }
        return new StoredSpace(bytes, FeatureCache.written(folder));
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException _) {
            return 0;
        }
    }
}
