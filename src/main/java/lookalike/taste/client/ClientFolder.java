package lookalike.taste.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.storage.AtomicFile;
import lookalike.storage.IoReason;
import lookalike.storage.StorageException;
import lookalike.storage.WriteLock;

/**
 * The folder of the clients' files, and the lock that one writer at a time holds.
 *
 * @param path need not exist yet
 */
record ClientFolder(Path path) {

    private static final String ENDING = ".json";
    private static final Pattern FILE = Pattern.compile(ClientProfile.ID + Pattern.quote(ENDING));
    /** What a killed program left of writing a client, which may be one that never came to be. */
    private static final Pattern LEFT = Pattern.compile(FILE.pattern() + "\\.[0-9a-f]{16}\\.part");
    private static final String LOCK = "clients.lock";

    /** @return the file of the client with this id, which need not exist */
    Path file(String id) {
        return path.resolve(id + ENDING);
    }

    /** @return the files of all clients, by id */
    List<Path> files() throws StorageException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> FILE.matcher(FileName.of(file)).matches()).sorted().toList();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(path, problem);
        }
    }

    /** What became of reading a file. */
    sealed interface Read {

        record Sound(ClientProfile client) implements Read {}

        record Later() implements Read {}

        record Damaged(IOException damage) implements Read {}

        /** The client was removed meanwhile. */
        record Gone() implements Read {}
    }

    static Read read(Path file) throws StorageException {
        try {
            ClientProfile client = ClientFile.read(file);
            return FileName.of(file).equals(client.id() + ENDING) ? new Read.Sound(client)
                    : new Read.Damaged(new IOException("the file of another client"));
        } catch (ClientException _) {
            return new Read.Later();
        } catch (JsonProcessingException | EOFException damage) {
            return new Read.Damaged(damage);
        } catch (NoSuchFileException _) {
            return new Read.Gone();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
    }

    /** Renames a damaged file, so that it is not read again and nothing in it is lost. */
    static ClientNotice setAside(Path file, IOException damage) throws StorageException {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            AtomicFile.rename(file, aside);
        } catch (IOException problem) {
            problem.addSuppressed(damage);
            throw new StorageException.NotReadable(file, problem);
        }
        return new ClientNotice.SetAside(aside, IoReason.Known.DAMAGED);
    }

    /** Deletes every file of a client, also what a killed program or a damage left behind. */
    void delete(String id) throws StorageException {
        try (Stream<Path> all = Files.list(path)) {
            for (Path file : all.filter(each -> FileName.of(each).startsWith(id)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new StorageException.NotWritable(file(id), problem);
        }
    }

    /** Deletes what killed programs have left; only for the holder of the lock, as nobody else is writing then. */
    private void sweep() {
        try (Stream<Path> all = Files.list(path)) {
            for (Path file : all.filter(each -> LEFT.matcher(FileName.of(each)).matches()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _) {
            // It is in nobody's way; the next one tries again.
        }
    }

    /**
     * Waits a while for other writers.
     *
     * @throws ClientException.Busy if another one goes on
     */
    WriteLock lock() throws ClientException, StorageException {
        try {
            Files.createDirectories(path);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(path, problem);
        }
        WriteLock lock = WriteLock.await(path.resolve(LOCK)).orElseThrow(ClientException.Busy::new);
        sweep();
        return lock;
    }
}
