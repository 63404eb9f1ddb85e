package lookalike.features.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureDatabase.Place;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;

/**
 * The vectors of one model identity: one file, and in which row of it the feature of which pixels lies. One thread at
 * a time may change it, any number may read.
 */
final class VectorStore {

    private final Path folder;
    private final ModelIdentity identity;
    private final FeatureDatabase book;
    private final Map<String, Place> places;
    private final boolean lost;
    private VectorFile file;

    /**
     * Opens the store of an identity; begins it anew if there is none, or if its file is not what was written.
     *
     * @param spaces the identities that the book knows, with their files
     */
    VectorStore(Path folder, ModelIdentity identity, FeatureDatabase book, Map<String, String> spaces)
            throws SQLException, IOException, StorageException {
        this.folder = folder;
        this.identity = identity;
        this.book = book;
        this.places = new ConcurrentHashMap<>(book.vectors(identity));
        String known = spaces.get(identity.line());
        String name = known == null ? fileName(identity, 0) : known;
        VectorFile found = VectorFile.openIfSound(folder.resolve(name), identity, used(places));
        this.lost = found == null && known != null;
        if (found == null) {
            found = VectorFile.create(folder.resolve(name), identity);
            book.startSpace(identity, name);
            places.clear();
        }
        this.file = found;
    }

    private static String fileName(ModelIdentity identity, int generation) {
        return "features-%s-%d.f32".formatted(key(identity), generation);
    }

    /** @return what stands for an identity in names of files */
    static String key(ModelIdentity identity) {
        return Sha256.of(identity.line().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private static int used(Map<String, Place> places) {
        return places.values().stream().mapToInt(Place::row).max().orElse(-1) + 1;
    }

    /** @return whether there were vectors that cannot be used any more */
    boolean lost() {
        return lost;
    }

    Path file() {
        return file.file();
    }

    boolean has(String pixels) {
        return places.containsKey(pixels);
    }

    /** @return the row of these pixels' feature, or null */
    Integer row(String pixels) {
        Place place = places.get(pixels);
        return place == null ? null : place.row();
    }

    /** @return all rows, mapped */
    FeatureMatrix matrix() throws IOException {
        return file.map(used(places));
    }

    /** Writes features and counts them together with what was found out about pictures; all or nothing. */
    void keep(List<PictureRecord> pictures, Map<String, Feature> features) throws IOException, SQLException {
        int first = used(places);
        int[] checks = file.write(first, List.copyOf(features.values()));
        Map<String, Place> added = new HashMap<>();
        int i = 0;
        for (String pixels : features.keySet()) {
            added.put(pixels, new Place(first + i, checks[i]));
            i++;
        }
        book.keep(identity, pictures, added);
        places.putAll(added);
    }

    /** Forgets vectors whose bytes are not what was written. @return how many */
    int dropDamaged() throws IOException, SQLException {
        int[] checks = file.checks(used(places));
        List<String> damaged = places.entrySet().stream()
                .filter(entry -> checks[entry.getValue().row()] != entry.getValue().check())
                .map(Map.Entry::getKey).toList();
        book.forgetVectors(identity, damaged);
        damaged.forEach(places::remove);
        return damaged.size();
    }

    /**
     * Writes the vectors anew without those that nobody wants, once these are more than a quarter.
     *
     * @param wanted pixels that some picture shows; those without a vector do not matter
     */
    void compact(Collection<String> wanted) throws IOException, SQLException, StorageException {
        Map<String, Place> kept = new HashMap<>();
        wanted.stream().filter(places::containsKey).forEach(pixels -> kept.put(pixels, places.get(pixels)));
        int used = used(places);
        if (4L * (used - kept.size()) <= used) {
            return;
        }
        List<Map.Entry<String, Place>> order = new ArrayList<>(kept.entrySet());
        order.sort(Map.Entry.comparingByValue(Comparator.comparingInt(Place::row)));
        Path old = file.file();
        String name = freeFileName();
        try (FeatureMatrix matrix = matrix()) {
            file = VectorFile.copy(matrix, order.stream().mapToInt(entry -> entry.getValue().row()).toArray(),
                    folder.resolve(name), identity);
            places.clear();
            for (int row = 0; row < order.size(); row++) {
                places.put(order.get(row).getKey(), new Place(row, order.get(row).getValue().check()));
            }
            book.move(identity, name, places);
        }
        delete(old);
    }

    private String freeFileName() {
        int generation = 0;
        while (Files.exists(folder.resolve(fileName(identity, generation)))) {
            generation++;
        }
        return fileName(identity, generation);
    }

    private static void delete(Path old) {
        try {
            Files.deleteIfExists(old);
        } catch (IOException _) {
            // Windows keeps a file that a search still has mapped; the next compaction takes another name.
        }
    }
}
