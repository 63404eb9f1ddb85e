package lookalike.features.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.palette.Palette;
import lookalike.storage.Sqlite;

/**
 * Reads a feature database without changing it; damage is reported and left to the next writer.
 *
 * @param file need not exist
 */
record FeatureDatabaseReader(Path file) {

    private static final String COUNTS = "SELECT identity, (SELECT COUNT(*) FROM picture"
            + " JOIN vector ON vector.space = space.id AND vector.pixels = picture.pixels) FROM space ORDER BY id";
    private static final String IDENTITIES = "SELECT identity, 0 FROM space ORDER BY id";

    /** @return the stored features of one identity; none without a database */
    StoredFeatures features(ModelIdentity identity) throws FeatureCacheException {
        return read(StoredFeatures.NONE, connection -> StoredFeatures.read(connection, identity));
    }

    /** @return the number of pictures with a feature for each identity, in the order in which they were begun */
    Map<ModelIdentity, Integer> counts() throws FeatureCacheException {
        return read(Map.of(), connection -> counts(connection, COUNTS));
    }

    /** @return the keys of {@link #counts}, each with 0, without counting */
    Map<ModelIdentity, Integer> identities() throws FeatureCacheException {
        return read(Map.of(), connection -> counts(connection, IDENTITIES));
    }

    /** Tells each pixel hash's descriptor, in no particular order. */
    void descriptors(BiConsumer<String, PixelDescriptor> sink) throws FeatureCacheException {
        read(false, connection -> {
            new DescriptionTable(connection).descriptors(sink);
            return true;
        });
    }

    /** Tells each pixel hash's description, in no particular order. */
    void descriptions(BiConsumer<String, PictureDescription> sink) throws FeatureCacheException {
        read(false, connection -> {
            new DescriptionTable(connection).descriptions(sink);
            return true;
        });
    }

    /** Tells each picture's palette, in no particular order. */
    void palettes(BiConsumer<String, Palette> sink) throws FeatureCacheException {
        read(false, connection -> {
            new DescriptionTable(connection).palettes(sink);
            return true;
        });
    }

    /** @return the palettes of some pictures, as far as they have one */
    Map<String, Palette> palettes(Collection<String> images) throws FeatureCacheException {
        return read(Map.of(), connection -> new DescriptionTable(connection).palettes(images));
    }

    /** @return the spoilt copies of one identity, by pixel hash */
    List<CopySample> copies(ModelIdentity identity) throws FeatureCacheException {
        return read(List.of(), connection -> new CopyTable(connection, identity).read());
    }

    private <T> T read(T nothing, Sqlite.Reading<T, FeatureCacheException> reading) throws FeatureCacheException {
        if (!Files.exists(file)) {
            return nothing;
        }
        try {
            return Sqlite.<T, FeatureCacheException>read(file,
                    connection -> FeatureSchema.isBlank(connection, file) ? nothing : reading.from(connection));
        } catch (SQLException problem) {
            throw Sqlite.fault(problem) == Sqlite.Fault.DAMAGED
                    ? new FeatureCacheException.Damaged(file, problem)
                    : new FeatureCacheException.Failed(file, problem);
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(file, problem);
        }
    }

    private static Map<ModelIdentity, Integer> counts(Connection connection, String query) throws SQLException {
        Map<ModelIdentity, Integer> counts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                int pictures = found.getInt(2);
                ModelIdentity.parse(found.getString(1)).ifPresent(identity -> counts.put(identity, pictures));
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
