package lookalike.storage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A small file, such as settings: one value as JSON. Unknown properties are ignored, so that an older release can
 * read what a newer one wrote. Safe for use by several threads.
 *
 * @param <T> a record
 */
public final class JsonFile<T> {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path place;
    private final Class<T> kind;

    public JsonFile(Path place, Class<T> kind) {
        this.place = place;
        this.kind = kind;
    }

    /**
     * @return the value; empty if there is no file
     * @throws StorageException.SetAside if the file cannot be read; it has been renamed
     */
    public synchronized Optional<T> read() throws StorageException {
        if (Files.notExists(place)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(place), kind));
        } catch (IOException problem) {
            Path aside = place.resolveSibling(place.getFileName() + ".unreadable");
            try {
                AtomicFile.rename(place, aside);
            } catch (IOException _) {
                throw new StorageException.NotReadable(place, problem);
            }
            throw new StorageException.SetAside(aside, problem);
        }
    }

    /**
     * Keeps other programs from changing the file, after waiting for one that does.
     *
     * @throws StorageException.InUse if another program goes on
     */
    public WriteLock lock() throws StorageException {
        Path lock = place.resolveSibling(place.getFileName() + ".lock");
        try {
            Files.createDirectories(Objects.requireNonNull(lock.toAbsolutePath().getParent()));
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        }
        return WriteLock.await(lock).orElseThrow(() -> new StorageException.InUse(place));
    }

    /** Writes the file, whole or not at all. */
    public synchronized void write(T value) throws StorageException {
        try {
            AtomicFile.write(place, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
        } catch (IOException mistake) {
            throw new IllegalStateException("a value that is no JSON", mistake);
        }
    }
}
