package lookalike.catalogue.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lookalike.catalogue.CatalogueException;
import lookalike.storage.Sqlite;

/**
 * The schema of {@code catalogue-N.db}: SQLite with {@code application_id} {@value #APPLICATION} ("LKCT") and
 * {@code user_version} {@value #VERSION}.
 * <pre>
 * meta       key, value             location, csv, meanings (if the user chose any), table
 *                                   (how it was understood), read (ISO 8601), products,
 *                                   problems, source (the state of its files, if known), pictures
 *                                   (where they are, if not at the location)
 * csv_column number, header, role   in the table's order; header is null for a currency found in the prices,
 *                                   and for prices where some are those of a sale
 * product    item, id, image, ...   item counts from 0; price is decimal text, so that it stays exact
 * picture    item, number, image    further pictures of a product, number counts from 1; not before version 3
 * attribute  col, item, variant ... a cell; column by column, so that a condition reads one column only; variant is 0
 *                                   for the product's first row, then counts further values; not before version 3
 * problem    number, kind, ...      in the order of finding; the reason as a {@link lookalike.storage.StoredFact}
 * words      rowid, text            full text (FTS5) of item rowid - 1; not in version 1
 * </pre>
 * {@code attribute.folded} is the text in lower case if it is not only ASCII, which is all that SQLite can fold;
 * {@code attribute.amount} is the number in it, if there is one. Version 1: first release; the reasons of problems
 * are English clauses, shown as they are until the catalogue is read again. Version 2: one picture a product.
 */
final class CatalogueSchema {

    static final int APPLICATION = 0x4C4B4354;
    static final int VERSION = 3;
    private static final int OLDEST = 1;
    /** From this version on, products have several pictures and variants. */
    private static final int SEVERAL = 3;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE csv_column (number INTEGER PRIMARY KEY, header TEXT, role TEXT)",
            """
            CREATE TABLE product (item INTEGER PRIMARY KEY, id TEXT NOT NULL, image TEXT NOT NULL, name TEXT NOT NULL,
                category TEXT NOT NULL, description TEXT NOT NULL, price TEXT, currency TEXT NOT NULL, url TEXT,
                rating REAL, reviews INTEGER, likes INTEGER)""",
            """
            CREATE TABLE picture (item INTEGER NOT NULL, number INTEGER NOT NULL, image TEXT NOT NULL,
                PRIMARY KEY (item, number)) WITHOUT ROWID""",
            """
            CREATE TABLE attribute (col INTEGER NOT NULL, item INTEGER NOT NULL, variant INTEGER NOT NULL,
                text TEXT NOT NULL, folded TEXT, amount REAL, PRIMARY KEY (col, item, variant)) WITHOUT ROWID""",
            "CREATE TABLE problem (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, "
                    + "reason TEXT NOT NULL)");

    private CatalogueSchema() {}

    /** @return whether nothing has ever been committed to the database */
    static boolean isBlank(Connection connection) throws SQLException {
        return Sqlite.number(connection, "PRAGMA application_id") == 0
                && Sqlite.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    }

    /** @throws CatalogueException if the database is not one of Lookalike's, or not of this version */
    static void check(Connection connection, Path file) throws SQLException, CatalogueException {
        if (Sqlite.number(connection, "PRAGMA application_id") != APPLICATION) {
            throw new CatalogueException.ForeignDatabase(file);
        }
        int version = Sqlite.number(connection, "PRAGMA user_version");
        if (version < OLDEST || version > VERSION) {
            throw new CatalogueException.OtherVersion(file, version, VERSION);
        }
    }

    /** @return whether its products can have several pictures and variants */
    static boolean hasSeveral(Connection connection) throws SQLException {
        return Sqlite.number(connection, "PRAGMA user_version") >= SEVERAL;
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate(table);
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
        }
    }
}
