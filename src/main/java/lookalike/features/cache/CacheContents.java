package lookalike.features.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** What a feature database holds, found out without beginning anything in it. */
final class CacheContents {

    private static final String COUNTS = "SELECT identity, (SELECT COUNT(*) FROM picture"
            + " JOIN vector ON vector.space = space.id AND vector.pixels = picture.pixels) FROM space ORDER BY id";

    private CacheContents() { }

    /**
     * @return identity -> number of pictures that have a feature, in the order in which they were begun; empty without
     *        a database
     * @throws FeatureCacheException.OtherVersion if a later release wrote it
     */
    static Map<ModelIdentity, Integer> of(Path database) throws SQLException, FeatureCacheException {
        return read(database, COUNTS);
    }

    /** @return every identity that features were begun of; in no time, as nothing is counted */
    static Set<ModelIdentity> identities(Path database) throws SQLException, FeatureCacheException {
        return read(database, "SELECT identity, 0 FROM space ORDER BY id").keySet();
    }

    private static Map<ModelIdentity, Integer> read(Path database, String query)
            throws SQLException, FeatureCacheException {
        if (!Files.exists(database)) {
            return Map.of();
        }
        SQLiteConfig config = new SQLiteConfig();
        // Not read-only: a reader that may not write leaves the files of the write-ahead log behind.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(FeatureDatabase.PATIENCE);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            int version = version(statement);
            if (version != 0 && version != FeatureDatabase.VERSION) {
                throw new FeatureCacheException.OtherVersion(database, version);
            }
            return version == 0 ? Map.of() : counts(statement, query);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static Map<ModelIdentity, Integer> counts(Statement statement, String query) throws SQLException {
        Map<ModelIdentity, Integer> counts = new LinkedHashMap<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                int pictures = found.getInt(2);
                ModelIdentity.parse(found.getString(1)).ifPresent(identity -> counts.put(identity, pictures));
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
