package lookalike.features.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import lookalike.Fact;
import lookalike.catalogue.CatalogueProblem;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.StoredFeatures.Row;
import lookalike.image.PixelSize;
import lookalike.image.descriptor.PixelDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue's features of one model identity as they were when it was opened: later changes, even a compaction that
 * deletes the file behind it, do not affect it. Safe for use by several threads.
 */
public final class FeatureSnapshot implements AutoCloseable {

    private final Path folder;
    private final ModelIdentity identity;
    private final Map<String, PictureRecord> pictures;
    private final Map<String, Row> rows;
    private final Optional<String> file;
    /** The vectors, held open so that they can be mapped even after they were replaced; empty if there are none. */
    private final Optional<FileChannel> vectors;
    /** What {@link #rowOfPixels} gives, once it was asked. */
    private @Nullable Map<String, Integer> shown;
    /** What {@link #featureRows} gives, once it was asked. */
    private @Nullable FeatureRows compact;

    FeatureSnapshot(Path folder, ModelIdentity identity, StoredFeatures stored, Optional<FileChannel> vectors) {
        this.folder = folder;
        this.identity = identity;
        this.pictures = stored.pictures();
        this.rows = stored.rows();
        this.file = stored.file();
        this.vectors = vectors;
    }

    /**
     * A writer may replace the vector file after the database was read and before the file is opened. So a missing
     * file is lost only if the database still names it when read again.
     *
     * @param between runs after each read of the database
     */
    static FeatureSnapshot open(Path folder, ModelIdentity identity, Runnable between) throws FeatureCacheException {
        FeatureDatabaseReader database = new FeatureDatabaseReader(folder.resolve(FeatureSchema.FILE));
        StoredFeatures before = StoredFeatures.NONE;
        while (true) {
            StoredFeatures stored = database.features(identity);
            between.run();
            if (stored.file().isEmpty()) {
                return new FeatureSnapshot(folder, identity, stored, Optional.empty());
            }
            Path file = folder.resolve(stored.file().get());
            Optional<FileChannel> vectors = sound(file, identity, StoredFeatures.used(stored.rows()));
            if (vectors.isPresent()) {
                return new FeatureSnapshot(folder, identity, stored, vectors);
            }
            if (stored.equals(before)) {
                throw new FeatureCacheException.Damaged(file, null);
            }
            before = stored;
        }
    }

    /** @return a vector file, if it has this identity's header and enough rows */
    static Optional<FileChannel> sound(Path file, ModelIdentity identity, int rows)
            throws FeatureCacheException {
        boolean sound = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            sound = VectorFile.isSound(channel, identity, rows);
            return sound ? Optional.of(channel) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(file, problem);
        } finally {
            if (!sound) {
                close(channel);
            }
        }
    }

    /** @return the catalogue's folder with its features */
    public Path folder() {
        return folder;
    }

    /** @return the identity that the features depend on */
    public ModelIdentity identity() {
        return identity;
    }

    /** @return whether no picture has a feature */
    public boolean isEmpty() {
        return pictures.values().stream().noneMatch(picture -> picture.pixels().filter(rows::containsKey).isPresent());
    }

    /** @return the row of each picture that has a feature; pictures that look the same share a row */
    public Map<String, Integer> rows() {
        Map<String, Integer> found = HashMap.newHashMap(pictures.size());
        pictures.forEach((image, picture) -> picture.pixels().map(rows::get)
                .ifPresent(row -> found.put(image, row.number())));
        return found;
    }

    /** @return the record of a picture; empty if it was not read yet */
    public Optional<PictureRecord> picture(String image) {
        return Optional.ofNullable(pictures.get(image));
    }

    /** @return the pixel hash of each picture that is not broken */
    public Map<String, String> pixels() {
        Map<String, String> pixels = new HashMap<>();
        pictures.forEach((image, picture) -> picture.pixels().ifPresent(hash -> pixels.put(image, hash)));
        return pixels;
    }

    /** @return the row of each pixel hash that some picture shows, unmodifiable */
    public synchronized Map<String, Integer> rowOfPixels() {
        Map<String, Integer> known = shown;
        if (known == null) {
            known = Collections.unmodifiableMap(rowsShown());
            shown = known;
        }
        return known;
    }

    private Map<String, Integer> rowsShown() {
        Map<String, Integer> found = HashMap.newHashMap(rows.size());
        for (PictureRecord picture : pictures.values()) {
            picture.pixels().ifPresent(hash -> Optional.ofNullable(rows.get(hash))
                    .ifPresent(row -> found.put(hash, row.number())));
        }
        return found;
    }

    /**
     * Tells the descriptor of each pixel hash that has one, in no particular order: those of today, which are read
     * now; several hundred bytes each, so not all at once.
     */
    public void descriptors(BiConsumer<String, PixelDescriptor> sink) throws FeatureCacheException {
        database().descriptors(sink);
    }

    /** Tells the description of each pixel hash that has one, as {@link #descriptors} does. */
    public void descriptions(BiConsumer<String, PictureDescription> sink) throws FeatureCacheException {
        database().descriptions(sink);
    }

    /**
     * @return the spoilt copies of some pictures, by pixel hash: those of today, which are read now; a tenth of the
     *     pictures at most, some kilobytes each
     */
    public List<CopySample> copies() throws FeatureCacheException {
        return database().copies(identity);
    }

    private FeatureDatabaseReader database() {
        return new FeatureDatabaseReader(folder.resolve(FeatureSchema.FILE));
    }

    /** @return all rows, mapped; some may no longer belong to a picture. Stays open when the snapshot is closed */
    public FeatureMatrix matrix() throws FeatureCacheException {
        return featureRows().matrix();
    }

    /** @return what searching needs of it; closed with the snapshot */
    public synchronized FeatureRows featureRows() {
        FeatureRows known = compact;
        if (known == null) {
            int[] checksums = new int[StoredFeatures.used(rows)];
            rows.values().forEach(row -> checksums[row.number()] = row.checksum());
            known = new FeatureRows(folder, identity,
                    new RowTable(KeyedRows.of(rowOfPixels()), checksums, file, typicalSize()), vectors);
            compact = known;
        }
        return known;
    }

    /**
     * Reads the whole file.
     *
     * @return whether every row that belongs to a picture is the one that was stored
     */
    public boolean isSound() throws FeatureCacheException {
        try (FeatureMatrix matrix = matrix()) {
            for (int row : rows.values().stream().mapToInt(Row::number).sorted().toArray()) {
                matrix.check(row);
            }
            return true;
        } catch (FeatureCacheException.Damaged _) {
            return false;
        }
    }

    /** @return the median size of the pictures, to which queries are matched; empty if there are none */
    public Optional<PixelSize> typicalSize() {
        return PixelSize.median(pictures.values().stream().map(PictureRecord::decoding)
                .filter(PictureRecord.Decoded.class::isInstance)
                .map(decoding -> ((PictureRecord.Decoded) decoding).size()).toList());
    }

    /** @return the pictures that could not be decoded, by name */
    public List<CatalogueProblem> brokenImages() {
        List<CatalogueProblem> problems = new ArrayList<>();
        pictures.forEach((image, picture) -> {
            if (picture.decoding() instanceof PictureRecord.Broken(Fact reason)) {
                problems.add(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, image, reason));
            }
        });
        problems.sort(Comparator.comparing(CatalogueProblem::place));
        return problems;
    }

    /** Closes the vector file; matrices made before stay open. */
    @Override
    public void close() {
        vectors.ifPresent(FeatureSnapshot::close);
    }

    static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // Nothing was written, so nothing can be lost.
        }
    }
}
