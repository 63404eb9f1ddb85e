package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.SkipReason;
import lookalike.storage.IoReason;
import org.jspecify.annotations.Nullable;

/**
 * Collects the files below a folder. Linked folders are queued, so that real ones are read first, and every real
 * folder is read only once, so that circles of links end. Whatever cannot be read is told and costs only itself. Only
 * regular files are ever opened: a FIFO would wait for a writer for ever.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    /** Folders in folders: far more than people make, and less than systems have open at a time. */
    static final int DEEPEST = 100;

    private static final char UNKNOWN = '\uFFFD';

    private final Path folder;
    private final ListingCollector found;
    private final Deque<Path> links = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();

    /**
     * @param folder absolute and normalized
     * @param found is told the files
     */
    FolderWalk(Path folder, ListingCollector found) {
        this.folder = folder;
        this.found = found;
    }

    /** @throws IOException if the folder itself cannot be read */
    void run() throws IOException {
        try (DirectoryStream<Path> opened = Files.newDirectoryStream(folder)) {
            var _ = opened.iterator();
        }
        queue(folder);
        while (!links.isEmpty()) {
            Files.walkFileTree(links.remove(), this);
        }
    }

    /** A walk that starts at a link would not enter it: the slash-dot behind it opens it. */
    private void queue(Path link) {
        links.add(link.resolve("."));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
        if (!place.normalize().equals(folder)) {
            if (!isNameReadable(place)) {
                found.folderLeftOut(path(place), FileSkipReason.Known.NAME_NOT_READABLE);
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (place.getNameCount() - folder.getNameCount() > DEEPEST) {
                found.folderLeftOut(path(place), FileSkipReason.Known.TOO_DEEP);
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (isHidden(attributes) || SystemFolders.contains(name(place))) {
                found.systemFolder(path(place), count(place));
                return FileVisitResult.SKIP_SUBTREE;
            }
        }
        try {
            return entered.add(place.toRealPath()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        } catch (IOException problem) {
            return visitFileFailed(place, problem);
        }
    }

    @Override
    public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) {
        boolean isLink = attributes.isSymbolicLink();
        String path = path(place);
        if (isLink && Files.isDirectory(place)) {
            queue(place);
        } else if (isHidden(attributes)) {
            return FileVisitResult.CONTINUE;
        } else if (attributes.isRegularFile() || isLink && Files.isRegularFile(place)) {
            if (isNameReadable(place)) {
                found.file(path, () -> head(place));
            } else if (ListingCollector.looksUseful(path)) {
                found.leaveOut(path, FileSkipReason.Known.NAME_NOT_READABLE);
            }
        } else if (ListingCollector.looksUseful(path)) {
            found.leaveOut(path, isLink && !Files.exists(place)
                    ? SkipReason.Known.DEAD_LINK : FileSkipReason.Known.NO_FILE);
        }
        return FileVisitResult.CONTINUE;
    }

    private static byte[] head(Path place) throws IOException {
        try (InputStream stream = Files.newInputStream(place)) {
            return stream.readNBytes(ListingCollector.HEAD_BYTES);
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path place, IOException problem) {
        String path = path(place);
        boolean isFolder = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
        if (!isFolder && ListingCollector.looksUseful(path)) {
            found.leaveOut(path, new FileSkipReason.NotReadable(IoReason.of(problem)));
        } else if (isFolder || !(problem instanceof NoSuchFileException)) {
            found.folderLeftOut(path, new FileSkipReason.NotReadable(IoReason.of(problem)));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path place, @Nullable IOException problem) {
        return problem == null ? FileVisitResult.CONTINUE : visitFileFailed(place, problem);
    }

    /** @return how many files lie in a folder and below; links are not followed */
    private static long count(Path place) {
        AtomicLong files = new AtomicLong();
        try {
            Files.walkFileTree(place, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.incrementAndGet();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path file, @Nullable IOException problem) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException _) {
            // What cannot be counted is not.
        }
        return files.get();
    }

    /** Java replaces what is no character of the system's encoding; such a path would lead to another file, or none. */
    private static boolean isNameReadable(Path place) {
        String name = name(place);
        if (name.indexOf(UNKNOWN) < 0) {
            return true;
        }
        try {
            return place.resolveSibling(name).equals(place);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static String name(Path place) {
        Path name = place.normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private String path(Path place) {
        String separator = place.getFileSystem().getSeparator();
        return folder.relativize(place.normalize()).toString().replace(separator, "/");
    }

    private static boolean isHidden(BasicFileAttributes attributes) {
        return attributes instanceof DosFileAttributes windows && windows.isHidden();
    }
}
