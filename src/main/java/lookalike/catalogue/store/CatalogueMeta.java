package lookalike.catalogue.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.source.PicturePlace;

/**
 * The description of a stored catalogue.
 *
 * @param location the folder or zip that it was read from
 * @param csv the table that the user chose instead of the one found
 * @param mapping the user's choice of what columns mean
 * @param table how its table was understood; empty if there is none, or an earlier release read it
 * @param read when it was read
 * @param products how many there are
 * @param problems how many items were skipped
 * @param joinedRows how many rows of the table were joined to a product's first row
 * @param source the state of its files before they were read, as {@link lookalike.catalogue.source.SourceState}; empty
 *     if that could not be told, or an earlier release read it
 * @param pictures where its pictures are, if that is not its location: see {@link PicturePlace}
 */
public record CatalogueMeta(Path location, Optional<Path> csv, ColumnMapping mapping, Optional<TableSummary> table,
        Instant read, int products, int problems, int joinedRows, Optional<String> source,
        Optional<PicturePlace> pictures) {

    /** @return the description of the catalogue in a folder; empty if there is none, or nothing was committed to it */
    public static Optional<CatalogueMeta> read(Path folder) throws CatalogueException {
        Optional<CatalogueDatabase> found = CatalogueDatabase.open(folder);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (CatalogueDatabase database = found.get()) {
            return Optional.of(read(database));
        }
    }

    static CatalogueMeta read(CatalogueDatabase database) throws CatalogueException {
        Map<String, String> meta = new HashMap<>();
        database.query("SELECT key, value FROM meta", List.of(), row -> meta.put(row.getString(1), row.getString(2)));
        try {
            return new CatalogueMeta(Path.of(meta.get("location")),
                    Optional.of(Objects.requireNonNull(meta.get("csv"))).filter(path -> !path.isEmpty()).map(Path::of),
                    ColumnMapping.parse(meta.getOrDefault("meanings", "")),
                    TableSummary.parse(meta.getOrDefault("table", "")), Instant.parse(meta.get("read")),
                    Integer.parseInt(meta.get("products")), Integer.parseInt(meta.get("problems")),
                    Integer.parseInt(meta.getOrDefault("joined", "0")),
                    Optional.ofNullable(meta.get("source")).filter(text -> !text.isEmpty()),
                    Optional.ofNullable(meta.get("pictures")).filter(text -> !text.isEmpty())
                            .map(PicturePlace::new));
        } catch (RuntimeException nonsense) {
            throw new CatalogueException.DamagedDatabase(database.file(), nonsense);
        }
    }

    /** @return the rows of the table {@code meta} */
    Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>(Map.of("location", location.toString(), "csv",
                csv.map(Path::toString).orElse(""), "meanings", mapping.text(), "table",
                table.map(TableSummary::text).orElse(""), "read", read.toString(),
                "products", String.valueOf(products),
                "problems", String.valueOf(problems), "joined", String.valueOf(joinedRows),
                "source", source.orElse("")));
        pictures.ifPresent(place -> rows.put("pictures", place.text()));
        return rows;
    }
}
