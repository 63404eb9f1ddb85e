package lookalike.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.image.Detail;
import lookalike.image.ImageException;
import lookalike.image.PhotoDecoder;
import lookalike.image.RgbImage;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;

/**
 * Decodes the photos of queries, for the network and for the screen: whole photos in the detail of the catalogue's
 * own pictures, so that decoding makes no difference between them. Caches the last few, as one photo is often
 * searched with several times. Safe for use by several threads.
 */
final class QueryDecoder {

    /** A large photo takes some 50 MB. */
    private static final int REMEMBERED = 3;
    /** No photo is larger in bytes; a film dropped by mistake is not read into memory. */
    private static final long LARGEST = 512L << 20;

    private final Detail detail;
    private final Map<Key, RgbImage> recent = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RgbImage> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param modified when the file was last written, as its content may have changed */
    private record Key(Path file, FileTime modified, Detail detail) {}

    /** @param detail in which the catalogue's pictures were decoded */
    QueryDecoder(Detail detail) {
        this.detail = detail;
    }

    /** @return the whole photo, turned as the view says, whatever its frame */
    RgbImage whole(QueryPhoto photo) throws LookalikeException {
        return photo.view().turn(pixels(photo.source(), detail));
    }

    /**
     * @return the part of a photo to search with. It is cut from the photo in full detail: a reduced one might leave
     *     it fewer pixels than the network sees.
     */
    RgbImage meant(QueryPhoto photo) throws LookalikeException {
        boolean isWhole = photo.view().frame().isWhole();
        return photo.view().of(pixels(photo.source(), isWhole ? detail : Detail.WHOLE));
    }

    private RgbImage pixels(PhotoSource source, Detail wanted) throws LookalikeException {
        return switch (source) {
            case PhotoSource.PhotoPixels(String _, RgbImage image) -> image;
            case PhotoSource.PhotoFile(Path file) -> pixels(file, wanted);
        };
    }

    private RgbImage pixels(Path file, Detail wanted) throws LookalikeException {
        try {
            RegularFile.require(file);
            Key key = new Key(file, Files.getLastModifiedTime(file), wanted);
            synchronized (recent) {
                RgbImage known = recent.get(key);
                if (known != null) {
                    return known;
                }
            }
            if (Files.size(file) > LARGEST) {
                throw new ImageException.NotAPicture(file.toString());
            }
            RgbImage read = PhotoDecoder.decode(Files.readAllBytes(file), file.toString(), wanted).image();
            synchronized (recent) {
                recent.put(key, read);
            }
            return read;
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
    }
}
