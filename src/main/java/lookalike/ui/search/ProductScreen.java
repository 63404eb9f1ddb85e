package lookalike.ui.search;

/** A screen with a grid of products: what the window's keys and drops do on it. */
public interface ProductScreen {

    /** Shows the details of the focused product, or of the first. */
    void showDetails();

    /**
     * Searches with one of the products.
     *
     * @param place from 0
     */
    void likeResult(int place);

    /**
     * Puts a product on the open board.
     *
     * @param place from 0
     */
    void pin(int place);

    /**
     * Closes the innermost open view.
     *
     * @return whether there was one
     */
    boolean escape();
}
