package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import lookalike.storage.Sqlite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the descriptions are read. */
class DescriptionTableTest {

    @TempDir
    private Path folder;

    @Test
    void palettesAreReadInOnePassOverThePictures() throws Exception {
        try (Connection connection = Sqlite.openToWrite(folder.resolve("features.db"))) {
            FeatureSchema.create(connection);
            List<String> steps = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN "
                            + new DescriptionTable(connection).paletteQuery())) {
                while (plan.next()) {
                    steps.add(plan.getString("detail"));
                }
            }
            assertEquals(2, steps.size(), steps.toString());
            assertEquals("SCAN picture", steps.getFirst());
            assertEquals("SEARCH descriptor", steps.get(1).replaceAll(" USING.*", ""));
        }
    }
}
