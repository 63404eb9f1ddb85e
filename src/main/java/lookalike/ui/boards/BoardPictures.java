package lookalike.ui.boards;

import java.util.Optional;
import lookalike.taste.client.Board;

/** Finds the pictures of a board's products. */
@FunctionalInterface
public interface BoardPictures {

    /**
     * @param image one of the product's pictures
     * @return the bytes of its file; empty if its catalogue is not open or the picture is missing
     */
    Optional<byte[]> of(Board.Item item, String image);
}
