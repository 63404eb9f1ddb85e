package lookalike.ui.pictures;

import lookalike.LookalikeException;
import lookalike.image.RgbImage;

/** Makes pixels of a picture file. */
@FunctionalInterface
public interface PhotoDecoding {

    /**
     * @param file the whole file
     * @param place what to call it in a sentence
     * @throws LookalikeException if it is no picture
     */
    RgbImage decode(byte[] file, String place) throws LookalikeException;
}
