package lookalike.cluster.extract;

import java.util.Optional;
import lookalike.cluster.store.PictureSource;

/**
 * What to extract.
 *
 * @param source of the pictures
 * @param catalogue the name of the catalogue
 * @param parts into which products are divided; empty for as many as before, or as their number asks for
 * @param tableRows of a Parquet table that the driver reads at once
 * @param batch pictures that are lost at most when an executor is lost, for each of its tasks
 */
public record ExtractRequest(PictureSource source, String catalogue, Optional<Integer> parts, int tableRows,
        int batch) {}
