package lookalike.ui.pictures;

import lookalike.LookalikeException;
import lookalike.image.RgbImage;

/** Decodes picture files. */
@FunctionalInterface
public interface PhotoDecoding {

    /**
     * @param file the whole file
     * @param place the file's name for messages
     * @throws LookalikeException if it is no picture
     */
    RgbImage decode(byte[] file, String place) throws LookalikeException;
}
