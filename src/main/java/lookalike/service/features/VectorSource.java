package lookalike.service.features;

import java.nio.file.Path;

/** Where vectors come from. */
public sealed interface VectorSource {

    /** The rows of a {@code .npy} file of float32. */
    record NpyFile(Path file) implements VectorSource { }

    /** The features of an indexed catalogue. */
    record CatalogueNamed(String name) implements VectorSource { }
}
