package lookalike.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.catalogue.CatalogueFileName;
import lookalike.catalogue.ColumnMapping;

/**
 * What is to become a catalogue.
 *
 * @param location a folder or zip
 * @param csv the CSV to read instead of the one found there
 * @param name what to call it; by default after the folder or zip
 * @param mapping what the user says that columns mean
 */
public record AddRequest(Path location, Optional<Path> csv, Optional<String> name, ColumnMapping mapping) {

    /** How files end that are a whole catalogue, a zip under either name; small letters. */
    public static final List<String> PACKED = CatalogueFileName.PACKED;

    /** @return a folder, a zip, or a CSV for the folder that it lies in, with the usual name */
    public static AddRequest of(Path location, ColumnMapping mapping) {
        boolean isCsv = location.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return isCsv ? new AddRequest(location.toAbsolutePath().getParent(), Optional.of(location), Optional.empty(), mapping)
                : new AddRequest(location, Optional.empty(), Optional.empty(), mapping);
    }
}
