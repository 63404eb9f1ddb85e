package lookalike.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/**
 * One window for each data folder. Whoever holds the lock on {@code window.lock} is it; a second start leaves a letter
 * in the folder {@code window.letters} with the photos that it was given, and ends. Files and not a socket, for the
 * program opens none.
 */
final class SingleInstance implements AutoCloseable {

    private static final long LOOK = 250;
    private static final String LETTER = ".letter";

    private final FileLock lock;
    private final Path letters;
    private final ScheduledExecutorService postman =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("letters").factory());

    private SingleInstance(FileLock lock, Path letters) {
        this.lock = lock;
        this.letters = letters;
    }

    /**
     * @param folder of the settings, made if need be
     * @return empty if there is a window already
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

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static Path letters(Path folder) {
        return folder.resolve("window.letters");
    }

    /** Leaves photos, perhaps none, for the window that there is. */
    static void write(Path folder, List<Path> photos) throws StorageException {
        String text = photos.stream().map(Path::toString).collect(Collectors.joining("\n"));
        AtomicFile.write(letters(folder).resolve(UUID.randomUUID() + LETTER), text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param read told, on another thread, the photos of each letter from now on; old ones are thrown away */
    void listen(Consumer<List<Path>> read) {
        collect(_ -> { });
        postman.scheduleWithFixedDelay(() -> collect(read), LOOK, LOOK, TimeUnit.MILLISECONDS);
    }

    private void collect(Consumer<List<Path>> read) {
        if (Files.notExists(letters)) {
            return;
        }
        try (Stream<Path> files = Files.list(letters)) {
            for (Path letter : files.filter(file -> file.toString().endsWith(LETTER)).toList()) {
                List<Path> photos = Files.readAllLines(letter).stream().filter(line -> !line.isBlank()).map(Path::of)
                        .toList();
                Files.deleteIfExists(letter);
                read.accept(photos);
            }
        } catch (IOException _) {
            // It lies there still the next time.
        }
    }

    @Override
    public void close() throws IOException {
        postman.shutdownNow();
        lock.release();
        lock.channel().close();
    }
}
