package lookalike.catalogue;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * A catalogue as it was last read: products numbered from 0 in the CSV's order, pictures without a row after them.
 * Products lie in SQLite and are fetched when asked for, so that half a million of them need little memory. A snapshot:
 * later refreshes do not change it. Safe for use by several threads.
 */
public final class Catalogue implements AutoCloseable {

    /** @return its name in the data folder */
    public String name() {
        throw new UnsupportedOperationException();
    }

    /** @return the folder or zip that it was read from, absolute */
    public Path location() {
        throw new UnsupportedOperationException();
    }

    /** @return how many products there are */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** @return the id of product {@code item} */
    public String id(int item) {
        throw new UnsupportedOperationException();
    }

    /** @return the picture of product {@code item}, as {@link Product#image()} */
    public String image(int item) {
        throw new UnsupportedOperationException();
    }

    /** @return everything about product {@code item} */
    public Product product(int item) throws CatalogueException {
        throw new UnsupportedOperationException();
    }

    /** @return the number of the product with this id, if there is one */
    public OptionalInt item(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param conditions all of which must hold; none means every product
     * @return the numbers of the products that meet them
     * @throws CatalogueException if a column does not exist; the sentence lists those that do
     */
    public BitSet where(List<Condition> conditions) throws CatalogueException {
        throw new UnsupportedOperationException();
    }

    /** @return the headers of its attributes, in the CSV's order */
    public List<String> columns() {
        throw new UnsupportedOperationException();
    }

    /** @return the values of a column with how many products have each, most frequent first */
    public SequencedMap<String, Integer> values(String column) throws CatalogueException {
        throw new UnsupportedOperationException();
    }

    /** @return what was skipped when it was read */
    public List<Problem> problems() throws CatalogueException {
        throw new UnsupportedOperationException();
    }

    /** @return its pictures, to be closed by the caller */
    public ImageSource openImages() throws CatalogueException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
