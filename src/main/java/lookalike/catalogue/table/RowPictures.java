package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/**
 * The pictures of a product: those that its rows name, the main one first, then further ones and those of variants,
 * then views that no row names. Counts what is only told once for the whole table.
 */
final class RowPictures {

    private final Table table;
    private final PictureColumns columns;
    private final PictureIndex index;
    private final PictureList list;
    private final PictureViews views;
    private final RowGroups groups;
    /** By column, how many names no picture has though the product has another. */
    private final Map<Integer, Missing> missing = new LinkedHashMap<>();
    private int changed;
    private String changedCell = "";
    private String changedImage = "";

    private static final class Missing {
        private int count;
        private String example = "";
    }

    RowPictures(PictureTable described, PictureIndex index, PictureViews views, RowGroups groups) {
        this.table = described.table();
        this.columns = described.pictures();
        this.index = index;
        this.list = new PictureList(index);
        this.views = views;
        this.groups = groups;
    }

    /** @return the pictures of a product's rows by number, each once; none if none is found */
    List<Integer> of(List<TableRow.Whole> rows) {
        Set<Integer> pictures = new LinkedHashSet<>();
        Map<Integer, List<String>> notFound = new LinkedHashMap<>();
        for (int column : columns.columns()) {
            String before = "";
            for (TableRow.Whole row : rows) {
                String cell = row.cells().get(column);
                if (!cell.equals(before)) {
                    before = cell;
                    PictureList.Found found = list.read(cell);
                    pictures.addAll(found.pictures());
                    count(found, cell);
                    if (!found.missing().isEmpty()) {
                        notFound.computeIfAbsent(column, _ -> new ArrayList<>()).addAll(found.missing());
                    }
                }
            }
        }
        if (!pictures.isEmpty() && views.hasNone()) {
            return finished(pictures, notFound);
        }
        List<String> ids = rows.stream().flatMap(row -> groups.ids(row.cells()).stream()).distinct().toList();
        if (pictures.isEmpty()) {
            ids.stream().map(index::find).filter(picture -> picture >= 0).findFirst().ifPresent(pictures::add);
        }
        pictures.addAll(views.of(ids, List.copyOf(pictures)));
        return finished(pictures, notFound);
    }

    private List<Integer> finished(Set<Integer> pictures, Map<Integer, List<String>> notFound) {
        pictures.removeIf(picture -> index.copies().isCopy(picture)
                && pictures.contains(index.copies().original(picture)));
        if (!pictures.isEmpty()) {
            notFound.forEach(this::countMissing);
        }
        return List.copyOf(pictures);
    }

    private void count(PictureList.Found found, String cell) {
        if (found.changed() > 0) {
            if (changed == 0) {
                changedCell = cell;
                changedImage = index.images().get(found.pictures().getFirst());
            }
            changed += found.changed();
        }
    }

    private void countMissing(int column, List<String> names) {
        if (!names.isEmpty()) {
            Missing counted = missing.computeIfAbsent(column, _ -> new Missing());
            counted.example = counted.count == 0 ? names.getFirst() : counted.example;
            counted.count += names.size();
        }
    }

    /** @return what the first of some rows says of its main picture; blank if nothing */
    String mainCell(List<TableRow.Whole> rows) {
        return columns.columns().stream().flatMap(column -> rows.stream().map(row -> row.cells().get(column)))
                .filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }

    /** Tells what was counted. */
    void tell(CatalogueSink sink) throws CatalogueException {
        if (changed > 0) {
            sink.problem(new CatalogueProblem(CatalogueProblem.Kind.CHANGED_NUMBER, table.name(),
                    new SkipReason.ChangedNumbers(changed, changedCell, changedImage)));
        }
        for (Map.Entry<Integer, Missing> entry : missing.entrySet()) {
            sink.problem(new CatalogueProblem(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, table.name(),
                    new SkipReason.FurtherMissing(table.columns().get(entry.getKey()), entry.getValue().count,
                            entry.getValue().example)));
        }
    }
}
