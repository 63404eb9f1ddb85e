package lookalike.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalogue.CatalogueFileName;
import lookalike.catalogue.ColumnMapping;
import lookalike.service.part.PartManifest;

/**
 * A request to make a catalogue.
 *
 * @param location a folder or zip; also a manifest of parts, or its folder
 * @param csv the table to read instead of the one found there
 * @param name of the catalogue; by default made from the folder's or zip's
 * @param mapping the user's choice of what columns mean
 */
public record AddRequest(Path location, Optional<Path> csv, Optional<String> name, ColumnMapping mapping) {

    /** Extensions of whole catalogues, zips under either name, in lower case. */
    public static final List<String> PACKED = CatalogueFileName.PACKED;

    /** Extensions of tables, in lower case. */
    public static final List<String> TABLES =
            List.of(".csv", ".tsv", ".tab", ".xlsx", ".json", ".jsonl", ".ndjson", ".xml");

    /**
     * @return a request for a folder, a zip, a table with the folder that it lies in, or the folder of a manifest of
     *     parts, under the default name
     */
    public static AddRequest of(Path location, ColumnMapping mapping) {
        String name = location.toString().toLowerCase(Locale.ROOT);
        if (TABLES.stream().noneMatch(name::endsWith)) {
            return new AddRequest(location, Optional.empty(), Optional.empty(), mapping);
        }
        Path folder = Objects.requireNonNull(location.toAbsolutePath().getParent(), "a file is in a folder");
        if (PartManifest.find(location).isPresent()) {
            return new AddRequest(folder, Optional.empty(), Optional.empty(), mapping);
        }
        return new AddRequest(folder, Optional.of(location), Optional.empty(), mapping);
    }

    /** @return the same under this name */
    public AddRequest called(String chosen) {
        return new AddRequest(location, csv, Optional.of(chosen), mapping);
    }
}
