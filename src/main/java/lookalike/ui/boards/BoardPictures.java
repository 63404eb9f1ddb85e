package lookalike.ui.boards;

import lookalike.LookalikeException;
import lookalike.taste.client.Board;

/** Finds the pictures of a board's products. */
@FunctionalInterface
public interface BoardPictures {

    /**
     * @param image one of the product's pictures
     * @return the bytes of its file
     * @throws LookalikeException if its catalogue or the picture is missing, or cannot be read
     */
    byte[] of(Board.Item item, String image) throws LookalikeException;
}
