package lookalike.catalogue.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.source.FolderImages;
import lookalike.catalogue.source.PictureIndex;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableFormat;
import lookalike.catalogue.table.format.TableRow;

/**
 * A table that describes the pictures.
 *
 * @param table the rows
 * @param pictures the column that names the pictures
 * @param roles the meanings of the columns by their headers
 */
public record PictureTable(Table table, PictureColumn pictures, ColumnRoles roles) {

    private static final int SHOWN = 3;
    private static final int SHOWN_LENGTH = 40;

    /** Tables that name nearly as many pictures as the best count as equal; the amount of information then decides. */
    private static final double NEARLY = 0.95;

    /**
     * Chooses among the tables beside the pictures: of those that name most of them, the one with most information.
     * Kaggle's large data set has {@code images.csv}, a list of links, beside {@code styles.csv}, and both name all
     * pictures.
     *
     * @return empty if there is no table at all
     * @throws CatalogueException if there are tables and none names the pictures
     */
    public static Optional<PictureTable> find(CatalogueFiles files, CatalogueFiles.Listing listing, PictureIndex index,
            ColumnMapping meanings) throws CatalogueException {
        List<PictureTable> fitting = new ArrayList<>();
        CatalogueException first = null;
        for (String name : listing.tables()) {
            try {
                fitting.add(of(TableFormat.read(name, files.read(name)), index, meanings));
            } catch (CatalogueException.NoPictureColumn | CatalogueException.UnreadableCsv
                    | CatalogueException.EmptyCsv problem) {
                first = first == null ? problem : first;
            }
        }
        if (fitting.isEmpty() && first != null) {
            throw first;
        }
        int most = fitting.stream().mapToInt(found -> found.pictures.pictures()).max().orElse(0);
        return fitting.stream().filter(found -> found.pictures.pictures() >= most * NEARLY)
                .max(Comparator.<PictureTable>comparingInt(found -> found.roles.size())
                        .thenComparingInt(found -> found.table.columns().size()));
    }

    /** Uses the table that the user chose. */
    public static PictureTable chosen(Path csv, PictureIndex index, ColumnMapping meanings) throws CatalogueException {
        if (!Files.isRegularFile(csv)) {
            throw new CatalogueException.Missing(csv);
        }
        Path file = csv.toAbsolutePath().normalize();
        try (FolderImages folder = new FolderImages(Objects.requireNonNull(file.getParent()))) {
            String name = file.getFileName().toString();
            return of(TableFormat.read(name, folder.read(name)), index, meanings);
        }
    }

    private static PictureTable of(Table table, PictureIndex index, ColumnMapping meanings)
            throws CatalogueException {
        Optional<PictureColumn> pictures = PictureColumn.of(table, index);
        if (pictures.isEmpty()) {
            throw new CatalogueException.NoPictureColumn(table.name(), samples(table),
                    index.images().stream().limit(SHOWN).toList());
        }
        return new PictureTable(table, pictures.get(),
                ColumnRoles.of(table, pictures.get().column(), meanings));
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
