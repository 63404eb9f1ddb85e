package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.Fact;
import lookalike.UncheckedLookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.TableException;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.source.CatalogueFiles;
import lookalike.catalogue.table.format.TableFormat;

/**
 * Which of the tables beside the pictures is used.
 *
 * @param table empty if there is none that describes the pictures
 * @param notUsed the others, each with the reason
 */
public record TableChoice(Optional<PictureTable> table, List<CatalogueProblem> notUsed) {

    /** Tables that name nearly as many pictures as the best count as equal; the amount of information then decides. */
    private static final double NEARLY = 0.95;
    /** Files that are hardly ever anything but a list of products. */
    private static final List<String> SURE = List.of(".csv", ".tsv", ".tab", ".xlsx");

    public TableChoice {
        notUsed = List.copyOf(notUsed);
    }

    /**
     * Chooses among the tables beside the pictures: of those that name most of them, the one with most information.
     * Kaggle's large data set has {@code images.csv}, a list of links, beside {@code styles.csv}, and both name all
     * pictures.
     *
     * @throws CatalogueException if there are lists of products and none of them names the pictures
     */
    public static TableChoice of(CatalogueFiles files, CatalogueFiles.Listing listing, PictureIndex index,
            ColumnMapping meanings) throws CatalogueException {
        List<PictureTable> fitting = new ArrayList<>();
        List<CatalogueProblem> notUsed = new ArrayList<>();
        CatalogueException first = null;
        for (String name : listing.tables()) {
            try {
                fitting.add(table(files, name, index, meanings));
            } catch (CatalogueException problem) {
                // Those above the folder may belong to anything.
                if (!listing.isAbove(name)) {
                    first = first == null && isSure(name) ? problem : first;
                    notUsed.add(notUsed(name, problem instanceof TableException.NoPictureColumn
                            ? FileSkipReason.Known.NAMES_NO_PICTURE : problem));
                }
            }
        }
        if (fitting.isEmpty() && first != null) {
            throw first;
        }
        Optional<PictureTable> best = best(fitting);
        fitting.stream().filter(other -> best.isPresent() && other != best.get())
                .forEach(other -> notUsed.add(notUsed(other.table().name(),
                        new FileSkipReason.TellsLess(best.get().table().name()))));
        return new TableChoice(best, notUsed);
    }

    private static PictureTable table(CatalogueFiles files, String name, PictureIndex index, ColumnMapping meanings)
            throws CatalogueException {
        try {
            return PictureTable.of(TableFormat.read(name, files.readTable(name)), index, meanings);
        } catch (UncheckedLookalikeException problem) {
            // Met between its rows.
            if (problem.problem() instanceof CatalogueException carried) {
                throw carried;
            }
            throw problem;
        }
    }

    private static boolean isSure(String name) {
        return SURE.stream().anyMatch(ending -> name.regionMatches(true, name.length() - ending.length(), ending, 0,
                ending.length()));
    }

    private static Optional<PictureTable> best(List<PictureTable> fitting) {
        int most = fitting.stream().mapToInt(found -> found.pictures().pictures()).max().orElse(0);
        return fitting.stream().filter(found -> found.pictures().pictures() >= most * NEARLY)
                .max(Comparator.<PictureTable>comparingInt(found -> found.roles().size())
                        .thenComparingInt(found -> found.table().columns().size()));
    }

    private static CatalogueProblem notUsed(String name, Fact reason) {
        return new CatalogueProblem(CatalogueProblem.Kind.TABLE_NOT_USED, name, reason);
    }
}
