package lookalike.ui.boards;

import java.util.Optional;

/** Where the pictures of a board's products are. */
@FunctionalInterface
public interface BoardPictures {

    /** @return the picture of a product as it lies in its file; empty if its catalogue is not open or it is gone */
    Optional<byte[]> of(Board.Item item);
}
