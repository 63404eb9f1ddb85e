package lookalike.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Allows one window for each data folder: the process that holds the lock on {@code window.lock}. A second start
 * leaves its photos as a file in the folder {@code window.letters}, and ends. Files instead of a socket, because the
 * program opens no sockets.
 */
final class SingleInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private static final long POLL_MILLIS = 250;
    private static final String LETTER = ".letter";

    private final FileLock lock;
    private final Path letters;
    private final ScheduledExecutorService poller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("letters").factory());

    private SingleInstance(FileLock lock, Path letters) {
        this.lock = lock;
        this.letters = letters;
    }

    /**
     * @param folder of the settings, made if need be
     * @return empty if there is already a window
     */
    static Optional<SingleInstance> claim(Path folder) throws StorageException {
        Path file = folder.resolve("window.lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SingleInstance(lock, letters(folder)));
        } catch (IOException problem) {
            throw new StorageException.NotWritable(file, problem);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static Path letters(Path folder) {
        return folder.resolve("window.letters");
    }

    /** Leaves photos, perhaps none, for the existing window. */
    static void send(Path folder, List<Path> photos) throws StorageException {
        String text = photos.stream().map(Path::toString).collect(Collectors.joining("\n"));
        AtomicFile.write(letters(folder).resolve(UUID.randomUUID() + LETTER), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Listens until this is closed; earlier letters are deleted.
     *
     * @param receiver gets the photos of each letter from now on, on another thread
     */
    void listen(Consumer<List<Path>> receiver) {
        poll(_ -> {});
        var _ = poller.scheduleWithFixedDelay(() -> poll(receiver), POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void poll(Consumer<List<Path>> receiver) {
        // An executor ends a schedule whose task throws, so no exception may leave this method.
        try {
            for (Path letter : waiting()) {
                receive(letter, receiver);
            }
        } catch (IOException _) {
            // The letters are still there the next time.
        } catch (RuntimeException problem) {
            LOG.error("photos of another start were not taken", problem);
        }
    }

    private List<Path> waiting() throws IOException {
        if (Files.notExists(letters)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(letters)) {
            return files.filter(file -> file.toString().endsWith(LETTER)).toList();
        }
    }

    private static void receive(Path letter, Consumer<List<Path>> receiver) throws IOException {
        List<Path> photos;
        try {
            photos = Files.readAllLines(letter).stream().filter(line -> !line.isBlank()).map(Path::of).toList();
        } catch (CharacterCodingException | InvalidPathException problem) {
            // It is deleted, or it would block every later letter.
            LOG.warn("a letter of another start is unreadable: {}", letter, problem);
            Files.deleteIfExists(letter);
            return;
        }
        Files.deleteIfExists(letter);
        receiver.accept(photos);
    }

    @Override
    public void close() throws IOException {
        poller.shutdownNow();
        lock.release();
        lock.channel().close();
    }
}
