package lookalike.ui.search;

import lookalike.LookalikeException;
import lookalike.recommendation.Answer;
import lookalike.recommendation.Query;
import lookalike.ui.pictures.PictureSource;

/** A catalogue that can be searched by photo. Safe for use by several threads; after closing it answers nothing. */
public interface PhotoSearch extends PictureSource, AutoCloseable {

    /** @return the catalogue's name */
    String catalogue();

    /** @return how many of its products can be found */
    int products();

    /** @return whether its products were indexed in float, though this machine could be faster in 8 bits */
    boolean canBeFaster();

    /** @return the {@code k} most similar products, or all if there are fewer */
    Answer find(Query query, int k) throws LookalikeException;

    @Override
    void close();
}
