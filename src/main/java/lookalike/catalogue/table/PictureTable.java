package lookalike.catalogue.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lookalike.FileName;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.TableException;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.source.FolderImages;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableFormat;
import lookalike.catalogue.table.format.TableRow;
import lookalike.storage.RegularFile;

/**
 * A table that describes the pictures.
 *
 * @param table the rows
 * @param pictures the columns that name the pictures
 * @param roles the meanings of the columns by their headers
 */
public record PictureTable(Table table, PictureColumns pictures, ColumnRoles roles) {

    private static final int SHOWN = 3;
    private static final int SHOWN_LENGTH = 40;

    /** Uses the table that the user chose. */
    public static PictureTable chosen(Path csv, PictureIndex index, ColumnMapping meanings) throws CatalogueException {
        if (!Files.exists(csv)) {
            throw new CatalogueException.Missing(csv);
        }
        try {
            RegularFile.require(csv);
        } catch (IOException problem) {
            throw new CatalogueException.NotReadable(csv, problem);
        }
        Path file = csv.toAbsolutePath().normalize();
        try (FolderImages folder = new FolderImages(Objects.requireNonNull(file.getParent()))) {
            String name = FileName.of(file);
            return of(TableFormat.read(name, folder.readTable(name)), index, meanings);
        }
    }

    /** @throws TableException.NoPictureColumn if none of the columns names the pictures */
    static PictureTable of(Table table, PictureIndex index, ColumnMapping meanings) throws CatalogueException {
        Optional<PictureColumns> pictures = PictureColumns.of(table, index, meanings);
        if (pictures.isEmpty()) {
            throw new TableException.NoPictureColumn(table.name(), samples(table),
                    index.images().stream().limit(SHOWN).toList());
        }
        return new PictureTable(table, pictures.get(),
                ColumnRoles.of(table, pictures.get().main(), meanings));
    }

    /** Each header with the first row's value, to show why nothing matched. */
    private static List<String> samples(Table table) {
        List<String> samples = new ArrayList<>(table.columns());
        for (TableRow row : table) {
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                for (int i = 0; i < cells.size(); i++) {
                    String cell = cells.get(i);
                    samples.set(i, samples.get(i) + " ('" + (cell.length() > SHOWN_LENGTH
                            ? cell.substring(0, SHOWN_LENGTH) + "…" : cell) + "')");
                }
                return samples;
            }
        }
        return samples;
    }
}
