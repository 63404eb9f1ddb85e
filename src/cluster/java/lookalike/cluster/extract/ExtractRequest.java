package lookalike.cluster.extract;

import java.util.Optional;

/**
 * What to extract.
 *
 * @param location a folder or zip of pictures with their table, or a Parquet table
 * @param content the column of a Parquet table with the pictures' bytes; empty for a folder or zip
 * @param id the column that names products in a Parquet table
 * @param catalogue the name of the catalogue
 * @param parts into which products are divided; empty for as many as before, or as their number asks for
 * @param tableRows of a Parquet table that the driver reads at once
 * @param batch pictures that are lost at most when an executor is lost, for each of its tasks
 */
public record ExtractRequest(String location, Optional<String> content, String id, String catalogue,
        Optional<Integer> parts, int tableRows, int batch) {}
