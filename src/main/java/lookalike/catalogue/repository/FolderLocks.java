package lookalike.catalogue.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lookalike.storage.StorageException;
import lookalike.storage.WriteLock;

/**
 * All locks of a catalogue's folder: whoever writes to the folder holds one of the files {@code *.lock} in it, so that
 * the folder may be deleted or moved only while all of them are held.
 */
final class FolderLocks implements AutoCloseable {

    private static final String ENDING = ".lock";
    /** Of the catalogue's products, of its features, and of what is said of the products. */
    private static final List<String> USUAL = List.of("catalogue.lock", "indexing.lock", "marks.lock");

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<WriteLock> locks = new ArrayList<>();

    private FolderLocks(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder that exists
     * @return the locks; empty if anyone is writing
     */
    static Optional<FolderLocks> take(Path folder) throws StorageException {
        FolderLocks all = new FolderLocks(folder);
        boolean isFree = false;
        try {
            isFree = all.takeAll();
            return isFree ? Optional.of(all) : Optional.empty();
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        } finally {
            if (!isFree) {
                all.close();
            }
        }
    }

    /** Those that are not there yet are made, so that nobody begins to write now. */
    private boolean takeAll() throws IOException, StorageException {
        Set<Path> wanted = new TreeSet<>();
        USUAL.forEach(name -> wanted.add(folder.resolve(name)));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
            found.forEach(wanted::add);
        } catch (DirectoryIteratorException problem) {
            throw problem.getCause();
        }
        for (Path file : wanted) {
            Optional<WriteLock> lock = WriteLock.take(file);
            if (lock.isEmpty()) {
                return false;
            }
            locks.add(lock.get());
            files.add(file);
        }
        return true;
    }

    /**
     * Deletes the folder with all that is in it, and lets the locks go. If another one has begun to write there
     * meanwhile, what it has written stays.
     */
    void deleteFolder() throws StorageException {
        try {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    if (!path.equals(folder) && !path.toString().endsWith(ENDING)) {
                        Files.deleteIfExists(path);
                    }
                }
            }
            List<Path> open = deleteLocks();
            close();
            for (Path file : open) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException _) {
            // Another one has begun to write, or was faster.
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        } catch (UncheckedIOException problem) {
            throw new StorageException.NotWritable(folder, Objects.requireNonNull(problem.getCause()));
        }
    }

    /**
     * While they are held: whoever takes a lock that is deleted notices it.
     *
     * @return those that cannot be deleted while they are open, as on some file systems of Windows
     */
    private List<Path> deleteLocks() {
        List<Path> open = new ArrayList<>();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                open.add(file);
            }
        }
        return open;
    }

    @Override
    public void close() throws StorageException {
        while (!locks.isEmpty()) {
            locks.removeLast().close();
        }
    }
}
