package lookalike.ui.boards;

import java.util.Optional;

/** Finds the pictures of a board's products. */
@FunctionalInterface
public interface BoardPictures {

    /** @return the bytes of a product's picture file; empty if its catalogue is not open or the picture is missing */
    Optional<byte[]> of(Board.Item item);
}
