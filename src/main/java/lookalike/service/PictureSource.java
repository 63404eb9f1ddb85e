package lookalike.service;

import lookalike.LookalikeException;

/** Where picture files come from. Safe for use by several threads. */
@FunctionalInterface
public interface PictureSource {

    /**
     * @param image which one, as {@link lookalike.catalogue.Product#image()}
     * @return the whole file
     * @throws LookalikeException if it is out of reach
     */
    byte[] picture(String image) throws LookalikeException;
}
