package lookalike.ui.pictures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.service.PictureSource;

/** Loads pictures in the background and caches the last few. For the window's thread. */
public final class Pictures {

    /** Most pixels of the longer side: a large tile, on screens with more than one pixel a point. */
    public static final int MAX_SIDE = 960;
    /** About 2.7 MB each. */
    private static final int CACHE_SIZE = 40;

    private final PhotoDecoding decoding;
    private final Executor background;
    private final Map<Key, Picture> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Picture> eldest) {
            return size() > CACHE_SIZE;
        }
    };

    /** Sources whose pictures are not to be cached if they are still being loaded. */
    private final Set<PictureSource> forgotten = Collections.newSetFromMap(new WeakHashMap<>());

    private record Key(PictureSource source, String image) {}

    /** A picture that was requested and can be cancelled. */
    @FunctionalInterface
    public interface Request {

        /** No request. */
        Request NONE = () -> {};

        /** Makes sure that neither picture nor failure is delivered from now on. */
        void cancel();
    }

    public Pictures(PhotoDecoding decoding, Executor background) {
        this.decoding = decoding;
        this.background = background;
    }

    /**
     * @param shown gets the picture: at once if it is cached, later if not
     * @param failed gets the problem instead
     */
    public Request load(PictureSource source, String image, Consumer<Picture> shown, Consumer<Throwable> failed) {
        Key key = new Key(source, image);
        Picture remembered = cache.get(key);
        if (remembered != null) {
            shown.accept(remembered);
            return Request.NONE;
        }
        Task<Picture> loading = new Loading(key);
        loading.setOnSucceeded(_ -> {
            if (!forgotten.contains(source)) {
                cache.put(key, loading.getValue());
            }
            shown.accept(loading.getValue());
        });
        loading.setOnFailed(_ -> failed.accept(loading.getException()));
        background.execute(loading);
        return () -> loading.cancel(false);
    }

    /** Removes a source's pictures from the cache, so that they do not keep a closed catalogue in memory. */
    public void forget(PictureSource source) {
        forgotten.add(source);
        cache.keySet().removeIf(key -> key.source == source);
    }

    private final class Loading extends Task<Picture> {

        private final Key key;

        Loading(Key key) {
            this.key = key;
        }

        @Override
        protected Picture call() throws LookalikeException {
            return Scaling.toScreen(decoding.decode(key.source.picture(key.image), key.image), MAX_SIDE);
        }
    }
}
