package lookalike.features.cache;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.StoredFeatures.Row;
import lookalike.image.DecoderVersion;
import lookalike.storage.Sqlite;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a damaged feature database still says, row by row, so that only what is lost is computed again. Rows
 * of features that are wrong nevertheless are found by their checksums.
 */
final class DatabaseRescue {

    private static final int ROWS_AT_ONCE = 1000;
    private static final TableKeys<Long> NUMBERS = new TableKeys.Numbers();
    private static final TableKeys<String> TEXTS = new TableKeys.Texts();

    private final Connection damaged;
    private final ModelIdentity wanted;
    private final FeatureDatabaseWriter to;

    /** An identity that has features. */
    private record Space(long number, ModelIdentity identity, String file) {}

    private DatabaseRescue(Connection damaged, ModelIdentity wanted, FeatureDatabaseWriter to) {
        this.damaged = damaged;
        this.wanted = wanted;
        this.to = to;
    }

    /**
     * @param damaged the database, put aside
     * @param wanted an identity that is known to have features if a file is named for it
     * @param to a new database
     * @throws SQLException if the new one cannot be written
     */
    static void run(Path damaged, ModelIdentity wanted, FeatureDatabaseWriter to) throws SQLException {
        Optional<Connection> open = open(damaged);
        if (open.isPresent()) {
            try (Connection connection = open.get()) {
                new DatabaseRescue(connection, wanted, to).run();
            }
        }
    }

    private static Optional<Connection> open(Path damaged) {
        try {
            Connection connection = Sqlite.openImmutable(damaged);
            try {
                // Fails if not even the list of the tables can be read.
                FeatureSchema.hasCopies(connection);
                Sqlite.number(connection, "SELECT count(*) FROM sqlite_schema");
                return Optional.of(connection);
            } catch (SQLException _) {
                connection.close();
                return Optional.empty();
            }
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    private void run() throws SQLException {
        List<Space> spaces = spaces();
        for (Space space : spaces) {
            to.startSpace(space.identity, space.file);
            rescueRows(space);
        }
        rescuePictures();
        if (FeatureSchema.hasDescriptions(damaged)) {
            rescueDescriptions();
        }
        if (FeatureSchema.hasCopies(damaged)) {
            for (Space space : spaces) {
                rescueCopies(space);
            }
        }
    }

    private List<Space> spaces() throws SQLException {
        Map<ModelIdentity, Space> spaces = new LinkedHashMap<>();
        new DamagedTable<>(damaged, "SELECT id, identity, file, id FROM space WHERE true", "id", NUMBERS)
                .read(row -> {
                    String file = StoredFeatures.fileName(row.getString(3));
                    ModelIdentity identity = VectorStore.isOf(file, wanted) ? wanted
                            : ModelIdentity.parse(row.getString(2)).orElseThrow();
                    return new Space(row.getLong(1), identity, file);
                }, space -> spaces.put(space.identity, space));
        return List.copyOf(spaces.values());
    }

    private void rescueRows(Space space) throws SQLException {
        Map<String, Row> rows = new HashMap<>();
        new DamagedTable<>(damaged, "SELECT row, crc, pixels FROM vector WHERE space = " + space.number, "pixels",
                TEXTS).read(
                        row -> Map.entry(KeyedRows.requireKey(row.getString(3)),
                                new Row(row.getInt(1), row.getInt(2))),
                        row -> rows.put(row.getKey(), row.getValue()));
        to.keep(space.identity, List.of(), rows, Map.of());
    }

    private void rescuePictures() throws SQLException {
        Map<@Nullable String, DecoderVersion> decoders = new HashMap<>();
        List<PictureRecord> pictures = new ArrayList<>();
        new DamagedTable<>(damaged, "SELECT " + StoredFeatures.pictureColumns(damaged) + ", image FROM picture"
                + " WHERE true", "image", TEXTS).read(row -> StoredFeatures.picture(row, decoders), picture -> {
                    pictures.add(picture);
                    if (pictures.size() >= ROWS_AT_ONCE) {
                        to.keep(wanted, pictures, Map.of(), Map.of());
                        pictures.clear();
                    }
                });
        to.keep(wanted, pictures, Map.of(), Map.of());
    }

    private void rescueDescriptions() throws SQLException {
        Map<String, PictureDescription> descriptions = new HashMap<>();
        StoredValue values = FeatureSchema.values(damaged);
        new DamagedTable<>(damaged, new DescriptionTable(damaged).query(), "rowid", NUMBERS).read(
                row -> Map.entry(KeyedRows.requireKey(row.getString(1)),
                        DescriptionTable.description(row, values).orElseThrow()),
                row -> {
                    descriptions.put(row.getKey(), row.getValue());
                    if (descriptions.size() >= ROWS_AT_ONCE) {
                        to.keep(wanted, List.of(), Map.of(), descriptions);
                        descriptions.clear();
                    }
                });
        to.keep(wanted, List.of(), Map.of(), descriptions);
    }

    private void rescueCopies(Space space) throws SQLException {
        CopyTable table = new CopyTable(damaged, space.identity);
        StoredValue values = FeatureSchema.values(damaged);
        List<CopySample> copies = new ArrayList<>();
        new DamagedTable<>(damaged, CopyTable.BY_NUMBER + space.number, "rowid", NUMBERS)
                .read(row -> table.copy(row, values).orElseThrow(), copies::add);
        to.keepCopies(space.identity, copies);
    }
}
