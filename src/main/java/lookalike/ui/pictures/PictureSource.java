package lookalike.ui.pictures;

import lookalike.LookalikeException;

/** Where picture files come from. Safe for use by several threads. */
@FunctionalInterface
public interface PictureSource {

    /**
     * @param image which one
     * @return the whole file
     * @throws LookalikeException if it is out of reach
     */
    byte[] picture(String image) throws LookalikeException;
}
