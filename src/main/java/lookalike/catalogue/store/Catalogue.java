package lookalike.catalogue.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Facet;
import lookalike.catalogue.Product;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.source.PicturePlace;
import lookalike.storage.StorageException;

/**
 * A catalogue as it was last read: products numbered from 0 in the CSV's order, pictures without a row after them.
 * Products are in SQLite and fetched on demand, so that half a million of them need little memory. A snapshot: later
 * refreshes do not change it. Safe for use by several threads.
 */
public final class Catalogue implements AutoCloseable {

    private final String name;
    private final CatalogueDatabase database;
    private final Path location;
    private final Optional<TableSummary> table;
    private final Optional<String> source;
    private final Optional<PicturePlace> pictures;
    private final StoredColumns columns;
    private final StoredItems items;
    private final StoredProducts products;
    private final StoredValues values;
    private final StoredWords words;
    private final int joinedRows;

    private Catalogue(String name, CatalogueDatabase database) throws CatalogueException {
        this.name = name;
        this.database = database;
        CatalogueMeta meta = CatalogueMeta.read(database);
        this.location = meta.location();
        this.table = meta.table();
        this.source = meta.source();
        this.pictures = meta.pictures();
        this.columns = database.with(StoredColumns::read);
        boolean hasSeveral = database.with(CatalogueSchema::hasSeveral);
        this.items = new StoredItems(database, hasSeveral);
        String variant = hasSeveral ? "variant" : "0";
        this.products = new StoredProducts(database, columns, variant);
        this.words = new StoredWords(database);
        this.values = new StoredValues(database, columns, variant, items.ids());
        this.joinedRows = meta.joinedRows();
        if (meta.products() != items.size()) {
            throw new CatalogueException.DamagedDatabase(database.file(), null);
        }
    }

    /**
     * @param name its name in the data folder
     * @param folder with its stored files
     * @return the catalogue; empty if nothing was ever committed there
     */
    public static Optional<Catalogue> open(String name, Path folder) throws CatalogueException {
        Optional<CatalogueDatabase> database = CatalogueDatabase.open(folder);
        if (database.isEmpty()) {
            return Optional.empty();
        }
        Optional<Catalogue> catalogue = Optional.empty();
        try {
            catalogue = Optional.of(new Catalogue(name, database.get()));
            return catalogue;
        } finally {
            if (catalogue.isEmpty()) {
                database.get().close();
            }
        }
    }

    /** @return whether a folder holds a catalogue, in any state; reads nothing of it */
    public static boolean isIn(Path folder) throws CatalogueException {
        return !CatalogueDatabase.newestFirst(folder).isEmpty();
    }

    /** Deletes the catalogue's databases in a folder; the caller then deletes the folder. */
    public static void forget(Path folder) throws CatalogueException, StorageException {
        for (Path file : CatalogueDatabase.newestFirst(folder).reversed()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException problem) {
                throw new StorageException.NotWritable(file, problem);
            }
        }
    }

    /** @return the file that it was read from, which does not change */
    public Path file() {
        return database.file();
    }

    /** @return its name in the data folder */
    public String name() {
        return name;
    }

    /** @return the folder, zip or manifest of parts that it was read from, absolute */
    public Path location() {
        return location;
    }

    /** @return where its pictures are, if that is not its location, as of a catalogue that was made of parts */
    public Optional<PicturePlace> pictures() {
        return pictures;
    }

    /** @return the folder or zip of its pictures; its location if they are on no file system of this machine */
    public Path pictureLocation() {
        return pictures.flatMap(PicturePlace::path).orElse(location);
    }

    /** @return how its table was understood; empty if there is none, or an earlier release read it */
    public Optional<TableSummary> table() {
        return table;
    }

    /** @return the state of its files when it was read; empty if that could not be told */
    public Optional<String> source() {
        return source;
    }

    /** @return the number of products */
    public int size() {
        return items.size();
    }

    /** @return the id of product {@code item} */
    public String id(int item) {
        return items.id(item);
    }

    /** @return the shown picture of product {@code item}, as {@link Product#image()} */
    public String image(int item) {
        return items.image(item);
    }

    /** @return all pictures of product {@code item}, as {@link Product#images()} */
    public List<String> images(int item) {
        return items.images(item);
    }

    /** @return how many products, pictures and twins there are */
    public ProductCounts counts() {
        return items.counts(joinedRows);
    }

    /** @return everything about product {@code item} */
    public Product product(int item) throws CatalogueException {
        Objects.checkIndex(item, size());
        return products.product(item, id(item), images(item));
    }

    /** @return the number of the product with this id, if there is one */
    public OptionalInt item(String id) {
        return items.item(id);
    }

    /**
     * @param conditions all of which must hold; none means every product
     * @return the numbers of the products that meet them
     * @throws CatalogueException if a column does not exist; it lists the existing ones
     */
    public BitSet where(List<Condition> conditions) throws CatalogueException {
        BitSet found = new BitSet(size());
        found.set(0, size());
        for (Condition condition : conditions) {
            found.and(columns.isId(condition.column()) ? items.where(condition) : where(condition));
        }
        return found;
    }

    private BitSet where(Condition condition) throws CatalogueException {
        ConditionQuery query = new ConditionQuery(condition, columns.find(condition.column()));
        return database.with(connection -> query.items(connection, size()));
    }

    /**
     * Searches names, categories, colours, descriptions and all other cells.
     *
     * @param text words that must all begin a word of the product
     * @return the numbers of the products, the best match first
     */
    public List<Integer> search(String text) throws CatalogueException {
        return words.search(text);
    }

    /** @return columns whose values group products, and columns of numbers, in the CSV's order */
    public List<Facet> facets() {
        return columns.facets();
    }

    /** @return the headers of the attributes, in the CSV's order */
    public List<String> columns() {
        return columns.headers();
    }

    /** @return the values of a column with how many products have each, most frequent first */
    public SequencedMap<String, Integer> values(String column) throws CatalogueException {
        return values.counted(column);
    }

    /**
     * @param column a header or a known name, upper and lower case alike
     * @return its value for each product, in their order: that of its first row; empty if the cell is blank
     * @throws CatalogueException if there is no such column; it lists the existing ones
     */
    public List<String> column(String column) throws CatalogueException {
        return values.first(column);
    }

    /**
     * @param column a header or a known name
     * @return by item, the further values that the product's variants have in this column; usually few items have any
     */
    public Map<Integer, List<String>> variants(String column) throws CatalogueException {
        return values.further(column);
    }

    /**
     * @param column a header or a known name
     * @return its number for each product, in their order; NaN if the cell is blank or no number
     */
    public double[] numbers(String column) throws CatalogueException {
        return values.numbers(column);
    }

    /** @return what products are sorted by, read at once */
    public ProductKeys keys() throws CatalogueException {
        return products.keys(size());
    }

    /** @return the skipped items, kind by kind */
    public List<CatalogueProblem> problems() throws CatalogueException {
        return StoredProblems.all(database);
    }

    /** @return how many items were skipped, by kind and, where a kind has few reasons, by reason */
    public List<ProblemGroup> problemGroups() throws CatalogueException {
        return StoredProblems.groups(database);
    }

    /**
     * Pictures that are elsewhere need not be reachable for searching.
     *
     * @throws CatalogueException if its folder or zip is gone; whether it can be read, opening it tells
     */
    public void checkLocation() throws CatalogueException {
        if (pictures.isEmpty()) {
            CatalogueFiles.check(location);
        }
    }

    /**
     * @return its pictures, to be closed by the caller
     * @throws CatalogueException.PicturesElsewhere if this machine does not reach the place where they are
     */
    public ImageSource openImages() throws CatalogueException {
        if (pictures.isEmpty()) {
            return CatalogueFiles.open(location);
        }
        return CatalogueFiles.open(pictures.get().path().filter(Files::exists)
                .orElseThrow(() -> new CatalogueException.PicturesElsewhere(name, pictures.get().text())));
    }

    @Override
    public void close() {
        words.close();
        database.close();
    }
}
