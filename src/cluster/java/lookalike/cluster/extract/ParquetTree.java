package lookalike.cluster.extract;

import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.catalogue.source.FileTree;
import lookalike.cluster.store.PictureSource;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rows of a Parquet table, which are products, each with the bytes of its picture. They look like a folder: each
 * picture has a name made of the row's id, and all other columns are a CSV, which is read as a shop's own one. Bytes
 * stay in the table; only their lengths and checksums come to the driver.
 */
final class ParquetTree implements FileTree {

    private static final String IMAGE = "image";
    private static final String TABLE = "products.csv";

    private final String location;
    private final Path csv;
    private final Map<String, Entry> files = new HashMap<>();

    /**
     * @param location of the table, for messages
     * @param headers of the columns that a CSV can have
     * @param rows with these columns as text, the picture's name, its length and its checksum
     */
    ParquetTree(String location, List<String> headers, Iterator<Row> rows) throws IOException {
        this.location = location;
        this.csv = Files.createTempFile("lookalike-table-", ".csv");
        read(headers, rows);
    }

    /** @return the name of a row's picture: its id, with all that a path cannot hold written otherwise */
    static Column name(String id) {
        Column text = col("`" + id + "`").cast("string");
        return concat(regexp_replace(regexp_replace(base64(text.cast("binary")), "[\r\n=]", ""), "/", "-"),
                lit(".jpg"));
    }

    /** @return the pictures of the table, each with its name and {@code content} */
    static Dataset<Row> pictures(SparkSession spark, PictureSource source) {
        return spark.read().parquet(source.location()).select(name(source.id()).as(IMAGE),
                col("`" + source.content() + "`").as("content"));
    }

    private void read(List<String> headers, Iterator<Row> rows) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord(Stream.concat(headers.stream(), Stream.of(IMAGE)).toArray(String[]::new));
            while (rows.hasNext()) {
                Row row = rows.next();
                String[] cells = new String[headers.size() + 1];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = row.getString(i);
                }
                writer.writeRecord(cells);
                String image = cells[cells.length - 1];
                files.put(image, new Entry(image, row.getLong(cells.length), row.getLong(cells.length + 1)));
            }
        }
    }

    /** @return whether there is no row */
    boolean isEmpty() {
        return files.isEmpty();
    }

    @Override
    public String place() {
        return location;
    }

    @Override
    public List<Entry> files(UnreadableFolders unreadable) throws IOException {
        return Stream.concat(files.values().stream(), Stream.of(table())).toList();
    }

    private Entry table() throws IOException {
        return new Entry(TABLE, Files.size(csv), 0);
    }

    @Override
    public Entry file(String path) throws IOException {
        Entry file = path.equals(TABLE) ? table() : files.get(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        return file;
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (!path.equals(TABLE)) {
            throw new NoSuchFileException(path);
        }
        return Files.newInputStream(csv);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(csv);
    }
}
