package lookalike.cli.annoy;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.cli.output.Table;
import lookalike.index.Neighbour;

/** A forest's file of either format, or a catalogue's forest, as the {@code annoy} commands ask it. */
sealed interface IndexQuery extends AutoCloseable permits AnnoyFileQuery, ForestFileQuery, CatalogueForestQuery {

    /** @return how many numbers a vector has */
    int dimension();

    /** @return a problem with vectors of another dimension */
    LookalikeException otherDimension(int vectors);

    /**
     * @param searchK search_k; -1 for what the format takes for usual
     * @return at most {@code k} items, nearest first
     */
    List<Neighbour> nearest(float[] query, int k, int searchK) throws LookalikeException;

    /** @return what an item is called: its number, or the name of its picture */
    default Object called(int item) {
        return item;
    }

    /** @return what it holds, for people and programs */
    Table info();

    /** @return what a look at all of it shows */
    Table verified(Progress progress) throws LookalikeException;

    @Override
    void close() throws LookalikeException;
}
