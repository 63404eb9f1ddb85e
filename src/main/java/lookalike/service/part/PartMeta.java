package lookalike.service.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.source.PicturePlace;

/**
 * What all parts of a catalogue share.
 *
 * @param columns of its table, in order, without the id, as a {@link lookalike.catalogue.CatalogueSink} is told them:
 *     with what the amounts of the whole table have shown, so that each part reads a price as the others do
 * @param table how its table was understood; empty if there is none
 * @param mapping the user's choice of what columns mean
 * @param location where its pictures are: a path, or a URI of a file system that the machine that searches may not
 *     reach
 * @param csv the table that the user chose instead of the one found, a path or a URI as well
 */
public record PartMeta(List<Column> columns, Optional<TableSummary> table, ColumnMapping mapping, String location,
        Optional<String> csv) {

    public PartMeta {
        columns = List.copyOf(columns);
    }

    /** @return all of it as JSON, for programs on other machines */
    public String json() {
        return ManifestJson.text(ManifestJson.Meta.of(this));
    }

    /**
     * @param json as {@link #json} gives it
     * @throws IllegalArgumentException if it is not
     */
    public static PartMeta parse(String json) {
        return ManifestJson.meta(json);
    }

    PicturePlace pictures() {
        return new PicturePlace(location);
    }

    /** @return the table, if it is on a file system of this machine */
    Optional<Path> localCsv() {
        return csv.map(PicturePlace::new).flatMap(PicturePlace::path);
    }
}
