package lookalike.ui.search;

import java.util.LinkedHashMap;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.image.View;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.pictures.Scaling;

/**
 * The pixels of the photos that were last searched with: another part of one is found at once if it need not be read
 * again. Safe for use by several threads.
 */
public final class DecodedPhotos {

    /** A large photo takes some 50 MB. */
    private static final int REMEMBERED = 3;

    private final PhotoDecoding decoding;
    private final Map<Photo, RgbImage> recent = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Photo, RgbImage> eldest) {
            return size() > REMEMBERED;
        }
    };

    public DecodedPhotos(PhotoDecoding decoding) {
        this.decoding = decoding;
    }

    /** @return the whole photo as it lies in its file */
    public RgbImage pixels(Photo photo) throws LookalikeException {
        synchronized (recent) {
            RgbImage known = recent.get(photo);
            if (known != null) {
                return known;
            }
        }
        RgbImage read = photo.pixels().read(decoding);
        synchronized (recent) {
            recent.put(photo, read);
        }
        return read;
    }

    /** @return the whole photo the right way up, for the screen */
    public Picture whole(QueryPhoto snap) throws LookalikeException {
        return Scaling.toScreen(new View(snap.view().quarters(), Frame.WHOLE).of(pixels(snap.photo())),
                Pictures.LONGEST);
    }

    /** @return what is meant of a photo */
    public RgbImage meant(QueryPhoto snap) throws LookalikeException {
        return snap.view().of(pixels(snap.photo()));
    }
}
