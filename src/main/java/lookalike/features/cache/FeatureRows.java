package lookalike.features.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.features.RowChecksums;
import lookalike.image.PixelSize;
import lookalike.image.descriptor.PixelDescriptor;

/**
 * The rows of a catalogue's features of one model identity as they were when it was opened: what searching needs of a
 * {@link FeatureSnapshot}, which knows the pictures, too, and takes longer to read. Safe for use by several threads.
 */
public final class FeatureRows implements AutoCloseable {

    private final Path folder;
    private final ModelIdentity identity;
    private final RowTable table;
    /** The vectors, held open so that they can be mapped even after they were replaced; empty if there are none. */
    private final Optional<FileChannel> vectors;

    FeatureRows(Path folder, ModelIdentity identity, RowTable table, Optional<FileChannel> vectors) {
        this.folder = folder;
        this.identity = identity;
        this.table = table;
        this.vectors = vectors;
    }

    /** @return the catalogue's folder with its features */
    public Path folder() {
        return folder;
    }

    /** @return the identity that the features depend on */
    public ModelIdentity identity() {
        return identity;
    }

    /** @return what is known without the vectors */
    public RowTable table() {
        return table;
    }

    /** @return the row of each pixel hash that some picture shows */
    public KeyedRows keys() {
        return table.keys();
    }

    /** @return the median size of the pictures, to which queries are matched; empty if there are none */
    public Optional<PixelSize> typicalSize() {
        return table.typicalSize();
    }

    /** @return all rows, mapped; some may no longer belong to a picture. Stays open when this is closed */
    public FeatureMatrix matrix() throws FeatureCacheException {
        if (vectors.isEmpty()) {
            return FeatureMatrix.of(List.of(), identity.dimension());
        }
        try {
            Path file = folder.resolve(table.file().orElse(FeatureSchema.FILE));
            return VectorFile.map(vectors.get(), table.checksums().length, identity.dimension(),
                    Optional.of(new RowChecksums(file, table.checksums())));
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
    }

    /**
     * Tells the descriptor of each pixel hash that has one, in no particular order: those of today, which are read
     * now; several hundred bytes each, so not all at once.
     */
    public void descriptors(BiConsumer<String, PixelDescriptor> sink) throws FeatureCacheException {
        new FeatureDatabaseReader(folder.resolve(FeatureSchema.FILE)).descriptors(sink);
    }

    /** Closes the vector file; matrices made before stay open. */
    @Override
    public void close() {
        vectors.ifPresent(FeatureSnapshot::close);
    }
}
