package lookalike.features.indexing;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.source.ImageSource;

/** Lets large files be read one at a time, as all readers together would need too much memory. */
final class LargePictures {

    /** In bytes. */
    private static final long LARGE = 16 << 20;

    private final ImageSource images;
    private final Lock large = new ReentrantLock();

    LargePictures(ImageSource images) {
        this.images = images;
    }

    /** @return what became of reading a picture */
    <T, E extends LookalikeException> T read(String image, Reading<T, E> reading) throws E {
        if (sizeOf(image) < LARGE) {
            return reading.read();
        }
        large.lock();
        try {
            return reading.read();
        } finally {
            large.unlock();
        }
    }

    /** Reads and decodes one picture. */
    @FunctionalInterface
    interface Reading<T, E extends LookalikeException> {
        T read() throws E;
    }

    private long sizeOf(String image) {
        try {
            return images.fileState(image).bytes();
        } catch (CatalogueException _) {
            // Reading it tells why.
            return 0;
        }
    }
}
