package lookalike.ui.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.service.CatalogueContents;
import lookalike.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of products' pictures for other programs: the catalogue's own if it is a folder, else copies in a temporary
 * folder, which is deleted when this is closed. Safe for use by several threads.
 */
public final class ProductFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProductFiles.class);

    private final Map<Key, Path> ready = new ConcurrentHashMap<>();
    /** Made for the first copy; guarded by this. */
    private @Nullable Path folder;
    private int copies;
    private boolean isClosed;

    /** @param from by identity: a catalogue that is read again is another one */
    private record Key(CatalogueContents from, String image) {}

    /**
     * Takes long the first time.
     *
     * @return a picture's file
     */
    public Path file(CatalogueContents from, String image) throws LookalikeException {
        Key key = new Key(from, image);
        Path known = ready.get(key);
        if (known != null && Files.isRegularFile(known)) {
            return known;
        }
        Optional<Path> own = from.file(image);
        Path file = own.isPresent() ? own.get() : copy(image, from.picture(image));
        ready.put(key, file);
        return file;
    }

    /** @return the file of a picture if {@link #file} has told it already */
    Optional<Path> ready(CatalogueContents from, String image) {
        return Optional.ofNullable(ready.get(new Key(from, image)));
    }

    /** Each copy has a folder of its own, as pictures of several folders may have the same name. */
    private synchronized Path copy(String image, byte[] bytes) throws StorageException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            if (isClosed) {
                throw new IOException("the window is closed");
            }
            if (folder == null) {
                folder = Files.createTempDirectory("lookalike-pictures-");
            }
            place = folder;
            Path file = Files.createDirectories(folder.resolve(String.valueOf(++copies)))
                    .resolve(image.substring(image.lastIndexOf('/') + 1));
            return Files.write(file, bytes);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        }
    }

    /** Deletes the copies. */
    @Override
    public synchronized void close() {
        isClosed = true;
        ready.clear();
        if (folder == null) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            LOG.warn("copies of pictures are left in {}", folder, problem);
        }
        folder = null;
    }
}
