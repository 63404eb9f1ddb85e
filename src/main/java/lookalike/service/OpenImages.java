package lookalike.service;

import java.io.IOException;
import lookalike.LookalikeException;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalogue's pictures, opened by the first use: many searches end without showing one, and their place may be gone.
 * Safe for use by several threads.
 */
final class OpenImages {

    private static final Logger LOG = LoggerFactory.getLogger(OpenImages.class);

    private final Catalogue catalogue;
    private @Nullable ImageSource opened;

    OpenImages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    synchronized ImageSource source() throws LookalikeException {
        ImageSource source = opened;
        if (source == null) {
            source = catalogue.openImages();
            opened = source;
        }
        return source;
    }

    /** Closes them, if they were opened; not to be used afterwards. */
    synchronized void close() {
        ImageSource source = opened;
        try {
            if (source != null) {
                source.close();
            }
        } catch (IOException problem) {
            LOG.warn("the pictures of {} could not be closed", catalogue.name(), problem);
        }
    }
}
