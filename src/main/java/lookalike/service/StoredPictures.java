package lookalike.service;

import java.io.IOException;
import lookalike.LookalikeException;
import lookalike.catalogue.source.ImageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The picture files of a catalogue that a data folder stores. */
record StoredPictures(ImageSource images) implements CataloguePictures {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPictures.class);

    @Override
    public byte[] picture(String image) throws LookalikeException {
        return images.read(image);
    }

    @Override
    public void close() {
        try {
            images.close();
        } catch (IOException problem) {
            LOG.warn("the pictures of a catalogue could not be closed", problem);
        }
    }
}
