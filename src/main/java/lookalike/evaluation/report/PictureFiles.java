package lookalike.evaluation.report;

import lookalike.LookalikeException;

/** Reads the pictures of a catalogue, by {@link lookalike.catalogue.Product#image()}. */
@FunctionalInterface
public interface PictureFiles {

    /**
     * @return the whole file
     * @throws LookalikeException if it is missing or cannot be read
     */
    byte[] read(String image) throws LookalikeException;
}
