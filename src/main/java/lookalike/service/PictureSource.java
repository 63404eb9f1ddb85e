package lookalike.service;

import lookalike.LookalikeException;

/** A source of picture files. Safe for use by several threads. */
@FunctionalInterface
public interface PictureSource {

    /**
     * @param image the picture, as {@link lookalike.catalogue.Product#image()}
     * @return the whole file
     * @throws LookalikeException if it is not accessible
     */
    byte[] picture(String image) throws LookalikeException;
}
