package lookalike.features.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.FileName;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.StoredFeatures.Row;
import lookalike.storage.NumberedFiles;
import lookalike.storage.StorageException;

/**
 * The vectors of one model identity during writing: one file, and the row of each pixel hash. One thread at a time
 * may change it, any number may read.
 */
final class VectorStore {

    /** The ending of every vector file. */
    static final String ENDING = ".f32";

    private final ModelIdentity identity;
    private final FeatureDatabaseWriter database;
    private final NumberedFiles files;
    private final Map<String, Row> rows;
    private final boolean lost;
    private VectorFile file;

    /**
     * Opens the store of an identity; starts it over if there is none, or if its file is damaged.
     *
     * @param stored the database's content
     */
    VectorStore(Path folder, ModelIdentity identity, FeatureDatabaseWriter database, StoredFeatures stored)
            throws SQLException, IOException, StorageException {
        this.identity = identity;
        this.database = database;
        this.files = files(folder, identity);
        this.rows = new ConcurrentHashMap<>(stored.rows());
        Optional<VectorFile> found = stored.file().isEmpty() ? Optional.empty()
                : VectorFile.findSound(folder.resolve(stored.file().get()), identity, StoredFeatures.used(rows));
        this.lost = found.isEmpty() && stored.file().isPresent();
        if (lost) {
            found = rescued(folder.resolve(stored.file().get()));
        }
        this.file = found.isPresent() ? found.get() : begin();
    }

    /** @return whether this is the name of a file of an identity's vectors */
    static boolean isOf(String name, ModelIdentity identity) {
        return name.startsWith(prefix(identity)) && name.endsWith(ENDING);
    }

    private static String prefix(ModelIdentity identity) {
        return "features-" + identity.key() + "-";
    }

    /**
     * Copies the rows that are still those that were stored, if a file is cut short, damaged in its header, or called
     * something else.
     */
    private Optional<VectorFile> rescued(Path named) throws SQLException, IOException, StorageException {
        Set<Path> places = new LinkedHashSet<>(List.of(named));
        places.addAll(files.newestFirst());
        for (Path place : places) {
            Optional<VectorFile> damaged = VectorFile.find(place, identity);
            if (damaged.isPresent()) {
                Map<String, Row> sound = sound(damaged.get());
                if (!sound.isEmpty()) {
                    return Optional.of(copied(damaged.get(), sound));
                }
            }
        }
        return Optional.empty();
    }

    /** @return the rows whose bytes are those that were stored */
    private Map<String, Row> sound(VectorFile of) throws IOException {
        int[] checks = of.checks(Math.min(StoredFeatures.used(rows), of.rows()));
        Map<String, Row> sound = new HashMap<>();
        rows.forEach((pixels, row) -> {
            if (row.number() < checks.length && checks[row.number()] == row.checksum()) {
                sound.put(pixels, row);
            }
        });
        return sound;
    }

    private VectorFile begin() throws SQLException, StorageException {
        VectorFile begun = VectorFile.create(files.next(), identity);
        database.startSpace(identity, FileName.of(begun.file()));
        files.deleteAllBut(begun.file());
        rows.clear();
        return begun;
    }

    private static NumberedFiles files(Path folder, ModelIdentity identity) {
        return new NumberedFiles(folder, prefix(identity), ENDING);
    }

    /** @return whether there were vectors that can no longer be used */
    boolean lost() {
        return lost;
    }

    VectorFile file() {
        return file;
    }

    boolean has(String pixels) {
        return rows.containsKey(pixels);
    }

    /** @return the current row of each pixel hash's vector */
    Map<String, Row> rows() {
        return Map.copyOf(rows);
    }

    /**
     * Writes features and stores them together with records and descriptions of pictures; all or nothing.
     *
     * @param features of length 1
     */
    void keep(List<PictureRecord> pictures, Map<String, Feature> features,
            Map<String, PictureDescription> descriptions) throws IOException, SQLException {
        int first = StoredFeatures.used(rows);
        int[] checks = file.write(first, List.copyOf(features.values()));
        Map<String, Row> added = new HashMap<>();
        int i = 0;
        for (String pixels : features.keySet()) {
            added.put(pixels, new Row(first + i, checks[i]));
            i++;
        }
        database.keep(identity, pictures, added, descriptions);
        rows.putAll(added);
    }

    /**
     * Drops vectors whose bytes do not match their checksums.
     *
     * @return how many
     */
    int dropDamaged() throws IOException, SQLException {
        Map<String, Row> sound = sound(file);
        List<String> damaged = rows.keySet().stream().filter(pixels -> !sound.containsKey(pixels)).toList();
        database.forgetVectors(identity, damaged);
        damaged.forEach(rows::remove);
        return damaged.size();
    }

    /**
     * Rewrites the vectors without unused ones, once these are more than a quarter.
     *
     * @param wanted pixels that some picture shows; some may have no vector
     */
    void compact(Collection<String> wanted) throws IOException, SQLException, StorageException {
        Map<String, Row> kept = new HashMap<>();
        wanted.stream().filter(rows::containsKey).forEach(pixels -> kept.put(pixels, rows.get(pixels)));
        int used = StoredFeatures.used(rows);
        if (4L * (used - kept.size()) <= used) {
            return;
        }
        file = copied(file, kept);
    }

    /** Makes a file of some of the rows of another one, in their order, and uses it from now on. */
    private VectorFile copied(VectorFile from, Map<String, Row> kept)
            throws IOException, SQLException, StorageException {
        List<Map.Entry<String, Row>> order = new ArrayList<>(kept.entrySet());
        order.sort(Map.Entry.comparingByValue(Comparator.comparingInt(Row::number)));
        Path place = files.next();
        VectorFile copy;
        try (FileChannel open = from.openToRead();
                FeatureMatrix matrix =
                        VectorFile.map(open, StoredFeatures.used(kept), identity.dimension(), Optional.empty())) {
            copy = VectorFile.copy(matrix, order.stream().mapToInt(entry -> entry.getValue().number()).toArray(),
                    place, identity);
        }
        rows.clear();
        for (int row = 0; row < order.size(); row++) {
            rows.put(order.get(row).getKey(), new Row(row, order.get(row).getValue().checksum()));
        }
        database.move(identity, FileName.of(place), rows);
        files.deleteAllBut(place);
        return copy;
    }
}
