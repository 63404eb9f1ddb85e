package lookalike.catalogue.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The state of a catalogue's files, as a short text: while it is the same, reading them again would give the same
 * catalogue. Of a zip it is the length and the checksum of the central directory, which holds the checksum of every
 * file in it, and which a copy or a new time of the zip does not change. Of a folder it is a checksum over paths,
 * lengths and times of all files in it, whatever they are, and of the tables above.
 */
public final class SourceState {

    /** Raised whenever reading the same files gives another catalogue than before. */
    private static final int READER = 1;

    private static final int PIECE = 1 << 20;

    private SourceState() {}

    /**
     * @param location a folder or a zip
     * @param csv the table that the user chose, if any
     * @return empty if it cannot be told, so that the files are to be read
     */
    public static Optional<String> of(Path location, Optional<Path> csv) {
        try {
            String files = Files.isDirectory(location) ? folder(location.toAbsolutePath().normalize())
                    : zip(location);
            return Optional.of(READER + " " + files + (csv.isPresent() ? " " + file(csv.get()) : ""));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static String file(Path file) throws IOException {
        return "file " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    }

    private static String zip(Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            long start = ZipDirectory.start(channel);
            if (start < 0) {
                return file(place);
            }
            CRC32C sum = new CRC32C();
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long at = start; at < channel.size(); at += piece.limit()) {
                piece.clear().limit((int) Math.min(PIECE, channel.size() - at));
                ZipDirectory.fill(channel, piece, at);
                sum.update(piece);
            }
            return "zip %d %08x".formatted(channel.size(), sum.getValue());
        }
    }

    private static String folder(Path folder) throws IOException {
        FolderSum sum = new FolderSum(folder);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), FolderWalk.DEEPEST, sum);
        for (String table : TablesAbove.of(folder)) {
            Path file = folder.resolve(table).normalize();
            sum.visitFile(file, Files.readAttributes(file, BasicFileAttributes.class));
        }
        return sum.text();
    }

    /** The order in which a system lists files does not matter: the checksums of the files are added. */
    private static final class FolderSum extends SimpleFileVisitor<Path> {

        private final Path folder;
        /** Links may lead to the same folder on more ways than can be walked. */
        private final Set<Object> entered = new HashSet<>();
        private long files;
        private long bytes;
        private long first;
        private long second;

        FolderSum(Path folder) {
            this.folder = folder;
        }

        String text() {
            return "folder %d %d %x %x".formatted(files, bytes, first, second);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
            Object key = attributes.fileKey();
            return entered.add(key == null ? place.toRealPath() : key) ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // Whoever is allowed to read a file later expects its product.
            add(file, attributes.size() + " " + attributes.lastModifiedTime() + " " + Files.isReadable(file));
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            add(file, problem.getClass().getName());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path place, @Nullable IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file, String state) {
            byte[] line = (folder.relativize(file) + " " + state).getBytes(StandardCharsets.UTF_8);
            CRC32 one = new CRC32();
            one.update(line);
            CRC32C other = new CRC32C();
            other.update(line);
            files++;
            first += one.getValue();
            second += other.getValue();
        }
    }
}
