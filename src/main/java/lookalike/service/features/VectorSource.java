package lookalike.service.features;

import java.nio.file.Path;

/** A source of vectors. */
public sealed interface VectorSource {

    /** The rows of a {@code .npy} file of float32. */
    record NpyFile(Path file) implements VectorSource {}

    /** The features of an indexed catalogue. */
    record CatalogueNamed(String name) implements VectorSource {}
}
