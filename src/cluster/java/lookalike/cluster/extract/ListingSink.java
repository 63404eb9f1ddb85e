package lookalike.cluster.extract;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Product;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.source.FileTree;
import lookalike.cluster.row.ProductColumns;
import lookalike.storage.StoredFact;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Writes a catalogue's products and problems to tables while it is read, so that the driver need not hold them. */
final class ListingSink implements CatalogueSink {

    /** Of the products: {@link ProductColumns}, their number, and the state of their pictures' files. */
    static final StructType PRODUCTS = ProductColumns.SCHEMA.add("order", LongType, false)
            .add("bytes", DataTypes.createArrayType(LongType, false), false)
            .add("modified", DataTypes.createArrayType(LongType, false), false);
    /** Of what is left out. */
    static final StructType PROBLEMS = new StructType().add("place", StringType, false)
            .add("kind", StringType, false).add("reason", StringType, false);

    private static final int AT_ONCE = 50_000;
    private static final FileTree.Entry UNKNOWN = new FileTree.Entry("", -1, 0);

    private final SparkSession spark;
    private final String products;
    private final String problems;
    private final List<Row> productRows = new ArrayList<>();
    private final List<Row> problemRows = new ArrayList<>();
    private Map<String, FileTree.Entry> states = Map.of();
    private List<Column> columns = List.of();
    private Optional<TableSummary> table = Optional.empty();
    private long count;

    /**
     * @param products the table to write
     * @param problems the other one
     */
    ListingSink(SparkSession spark, String products, String problems) {
        this.spark = spark;
        this.products = products;
        this.problems = problems;
    }

    /** @param now the states of the files of all pictures that are listed next, by path */
    void states(Map<String, FileTree.Entry> now) {
        states = now;
    }

    /** @return what the columns of the table mean, to understand further slices of it alike; none if there was none */
    ColumnMapping meanings() {
        return new ColumnMapping(table.stream().flatMap(summary -> summary.columns().stream())
                .collect(Collectors.toMap(TableSummary.Meaning::header, TableSummary.Meaning::meaning,
                        (first, _) -> first)));
    }

    @Override
    public void columns(List<Column> found) {
        if (columns.isEmpty()) {
            columns = List.copyOf(found);
        }
    }

    @Override
    public void table(TableSummary summary) {
        table = Optional.of(table.map(known -> new TableSummary(known.file(), known.layout(),
                known.rows() + summary.rows(), known.columns(), known.currencies(), known.decimalSign()))
                .orElse(summary));
    }

    @Override
    public void product(Product product) {
        List<FileTree.Entry> files =
                product.images().stream().map(image -> states.getOrDefault(image, UNKNOWN)).toList();
        Row row = ProductColumns.row(product);
        productRows.add(RowFactory.create(Stream.concat(java.util.stream.IntStream.range(0, row.size())
                .mapToObj(row::get),
                Stream.of(count++, files.stream().map(FileTree.Entry::bytes).toArray(Long[]::new),
                        files.stream().map(FileTree.Entry::modified).toArray(Long[]::new)))
                .toArray()));
        if (productRows.size() == AT_ONCE) {
            flush(productRows, PRODUCTS, products);
        }
    }

    @Override
    public void problem(CatalogueProblem problem) {
        problemRows.add(RowFactory.create(problem.place(), problem.kind().name(), StoredFact.text(problem.reason())));
        if (problemRows.size() == AT_ONCE) {
            flush(problemRows, PROBLEMS, problems);
        }
    }

    /** Writes what is left; both tables exist afterwards. */
    void finish() {
        flush(productRows, PRODUCTS, products);
        flush(problemRows, PROBLEMS, problems);
    }

    private void flush(List<Row> rows, StructType schema, String place) {
        spark.createDataFrame(rows, schema).coalesce(1).write().mode(SaveMode.Append).parquet(place);
        rows.clear();
    }

    List<Column> columns() {
        return columns;
    }

    Optional<TableSummary> table() {
        return table;
    }

    /** @return how many products there are */
    long count() {
        return count;
    }
}
