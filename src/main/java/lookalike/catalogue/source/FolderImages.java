package lookalike.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.SkipReason;

/**
 * The pictures of a folder and its sub-folders. Links are followed, but every real folder is read only once, so
 * cycles of links end.
 */
public final class FolderImages implements CatalogueFiles {

    private final Path folder;

    /** @param folder exists */
    public FolderImages(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Listing listing() throws CatalogueException {
        Walk walk = new Walk();
        walk.queue(folder);
        try {
            while (!walk.links.isEmpty()) {
                Files.walkFileTree(walk.links.remove(), walk);
            }
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(walk.failed, problem);
        }
        Collections.sort(walk.images);
        walk.tables.sort(SHALLOW_FIRST);
        return new Listing(walk.images, walk.tables, walk.passedOver);
    }

    @Override
    public FileState fileState(String image) throws CatalogueException {
        try {
            BasicFileAttributes file = Files.readAttributes(file(image), BasicFileAttributes.class);
            return new FileState(file.size(), file.lastModifiedTime().toMillis());
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(image, folder, problem);
        }
    }

    @Override
    public byte[] read(String image) throws CatalogueException {
        try {
            Path file = file(image);
            if (Files.size(file) > MOST_BYTES) {
                throw new CatalogueException.TooLarge(image, folder, MOST_BYTES);
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return CatalogueFiles.whole(stream, image, folder);
            }
        } catch (IOException problem) {
            throw new CatalogueException.ImageUnavailable(image, folder, problem);
        }
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private Path file(String image) throws NoSuchFileException {
        try {
            Path file = folder.resolve(image).normalize();
            if (file.startsWith(folder)) {
                return file;
            }
        } catch (InvalidPathException _) {
            // An invalid file name on this system.
        }
        throw new NoSuchFileException(image);
    }

    /** Collects the files below a folder; linked folders are queued, so that real ones are read first. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Deque<Path> links = new ArrayDeque<>();
        private final Set<Path> entered = new HashSet<>();
        private final List<String> images = new ArrayList<>();
        private final List<String> tables = new ArrayList<>();
        private final List<CatalogueProblem> passedOver = new ArrayList<>();
        private Path failed = folder;

        @Override
        public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
            boolean wanted = place.normalize().equals(folder) || !isHidden(place, attributes);
            return wanted && entered.add(place.toRealPath()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) {
            if (isHidden(place, attributes)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink() && Files.isDirectory(place)) {
                queue(place);
            } else if (attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(place)) {
                take(place);
            } else if (attributes.isSymbolicLink() && PictureName.isPicture(path(place))) {
                passOver(place, SkipReason.Known.DEAD_LINK);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A walk that starts at a link would not enter it: the slash-dot behind it opens it. */
        private void queue(Path link) {
            links.add(link.resolve("."));
        }

        private void take(Path place) {
            String path = path(place);
            if (CatalogueFiles.TABLE_ENDINGS.contains(PictureName.ending(path)) && CatalogueFiles.depth(path) <= 1) {
                tables.add(path);
            } else if (PictureName.isPicture(path) && path.indexOf('\\') >= 0) {
                passOver(place, SkipReason.Known.BACKSLASH);
            } else if (PictureName.isPicture(path)) {
                images.add(path);
            }
        }

        private void passOver(Path place, SkipReason reason) {
            passedOver.add(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, path(place), reason));
        }

        private String path(Path place) {
            String separator = place.getFileSystem().getSeparator();
            return folder.relativize(place.normalize()).toString().replace(separator, "/");
        }

        private static boolean isHidden(Path place, BasicFileAttributes attributes) {
            return PictureName.isHidden(place.normalize().getFileName().toString())
                    || attributes instanceof DosFileAttributes windows && windows.isHidden();
        }

        @Override
        public FileVisitResult visitFileFailed(Path place, IOException problem) throws IOException {
            failed = place;
            throw problem;
        }
    }
}
